import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.js';
import { dateEvents, eventUid, type DateEvent } from './date-event.pure.js';

const STAMP = '2024-04-08T06:00:00.000Z';
const event: DateEvent = {
  uid: eventUid('0190-case', 'approval:financing:DK-82'),
  sequence: 0,
  date: '2024-05-31',
  title: 'Samsvar 2023-7996: svar fra formanden, Finansiering; økonomi, "model"',
  link: 'https://samsvar.example/sager/2023-7996/afsnit/financing/svar',
};

/** What another implementation than the one that wrote it reads. */
function readBack(text: string) {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const read = new ICAL.Event(component);
    return {
      uid: read.uid,
      sequence: read.sequence,
      summary: read.summary,
      start: read.startDate.toString(),
      end: read.endDate.toString(),
      wholeDay: read.startDate.isDate,
      link: String(component.getFirstPropertyValue('url')),
    };
  });
}

describe('a calendar file', () => {
  it('is read back by another implementation as it was meant: whole Danish days, whatever the zone', () => {
    const text = calendarFile([event, { ...event, uid: 'anden', date: '2024-03-31', sequence: 3 }], {
      stamp: STAMP,
    })!;
    expect(readBack(text)).toEqual([
      {
        uid: event.uid,
        sequence: 0,
        summary: event.title,
        start: '2024-05-31',
        end: '2024-06-01',
        wholeDay: true,
        link: event.link,
      },
      expect.objectContaining({ uid: 'anden', sequence: 3, start: '2024-03-31', end: '2024-04-01' }),
    ]);
  });

  it('keeps the UID and counts SEQUENCE up when a date is moved', () => {
    const moved = calendarFile([{ ...event, date: '2024-09-01', sequence: 1 }], { stamp: STAMP })!;
    const [before] = readBack(calendarFile([event], { stamp: STAMP })!);
    const [after] = readBack(moved);
    expect([after!.uid, after!.sequence, after!.start]).toEqual([before!.uid, 1, '2024-09-01']);
  });

  it('is the same for the same dates, and none where no date is owed', () => {
    expect(calendarFile([event], { stamp: STAMP })).toBe(calendarFile([event], { stamp: STAMP }));
    expect(calendarFile([], { stamp: STAMP })).toBeNull();
  });
});

it('has each date that is owed once', () => {
  const owed = {
    caseNumber: '2023-7996',
    kind: 'approval' as const,
    sectionTitle: 'Finansiering',
    date: '2024-05-31',
    link: 'https://samsvar.example',
    event: { uid: 'u', sequence: 0 },
  };
  expect(dateEvents([owed, owed, { ...owed, event: null }])).toHaveLength(1);
});
