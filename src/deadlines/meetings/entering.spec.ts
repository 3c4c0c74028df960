import fc from 'fast-check';
import { makeCalendar } from '../calendar.pure.js';
import { addDays, longDate, plainDate, shortDate } from '../../platform/danish/dates.pure.js';
import { datesIn } from './danish-dates.pure.js';
import { LARGEST_CALENDAR, readMeetingCalendar } from './meeting-calendar.js';
import { readMeetingList } from './meeting-list.pure.js';

const setting = { today: '2023-11-23', calendar: makeCalendar(), papersBefore: 5 };
const list = (text: string) => readMeetingList(text, setting);

describe('Danish dates in a text', () => {
  it.each([
    ['19.4.2024', '2024-04-19'],
    ['19/4-2024', '2024-04-19'],
    ['19. april 2024 kl. 9.00-12.00', '2024-04-19'],
    ['19. apr. 2024', '2024-04-19'],
    ['Fredag den 19. april 2024', '2024-04-19'],
    ['fre. 19.4.2024', '2024-04-19'],
    ['2024-04-19', '2024-04-19'],
    ['DASSOS 2024: 19.04.2024, lokale 4', '2024-04-19'],
  ])('%s', (text, date) => expect(datesIn(text)).toEqual([{ ok: true, date }]));

  it.each([
    ['19.4.24', 'shortYear'],
    ['31.4.2024', 'unknown'],
    ['19. brumaire 2024', 'unknown'],
    ['torsdag den 19. april 2024', 'weekday'],
  ])('%s is told: %s', (text, why) => expect(datesIn(text)).toMatchObject([{ ok: false, why }]));

  it('are read as the product itself writes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (days) => {
        const date = addDays('2020-01-01', days);
        for (const write of [longDate, plainDate, shortDate, (d: string) => d])
          expect(datesIn(`Møde ${write(date)}.`)).toEqual([{ ok: true, date }]);
      }),
      { numRuns: 60 },
    );
  });

  it('are looked for in any text without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(Array.isArray(datesIn(text))).toBe(true);
        expect(Array.isArray(list(text).faults)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a pasted list of meetings', () => {
  it('takes the later of two dates as the meeting, and counts the papers back when there is one', () => {
    expect(list('Møde 19.4.2024, materiale 12.4.2024\n\n16. maj 2024 DASSOS\n')).toEqual({
      meetings: [
        { date: '2024-04-19', papersBy: '2024-04-12' },
        { date: '2024-05-16', papersBy: '2024-05-08' },
      ],
      faults: [],
    });
  });

  it('tells every line that is wrong, and takes nothing silently', () => {
    const { faults } = list('ingen dato\n19.4.24\n1.2.2023\n1.2.2034\n1.2.2024 2.2.2024 3.2.2024\n5.6.2024');
    expect(faults).toEqual([
      { where: 'Linje 1', text: 'Der er ingen dato. Skriv den for eksempel 19.4.2024 eller 19. april 2024.' },
      { where: 'Linje 2', text: '»19.4.24« mangler årstallet med fire cifre.' },
      { where: 'Linje 3', text: 'Mødet ligger før i dag. Slet det.' },
      { where: 'Linje 4', text: 'Mødet ligger mere end tre år frem. Ret året.' },
      { where: 'Linje 5', text: 'Der er mere end to datoer. Skriv mødets dato og datoen for materiale.' },
    ]);
  });

  it('is not empty, not too long, and has no meeting twice', () => {
    expect(list(' \n ').faults).toEqual([{ where: 'Listen', text: 'Skriv mindst ét møde.' }]);
    expect(list('x'.repeat(20_001)).faults[0]!.text).toContain('højst');
    expect(list('19.4.2024\n19.4.2024').faults).toEqual([
      { where: '19. april 2024', text: 'Mødet står flere gange. Slet det ene.' },
    ]);
    const days = Array.from({ length: 101 }, (_, index) => addDays('2024-01-01', index)).join('\n');
    expect(list(days).faults).toEqual([{ where: 'Listen', text: 'Skriv højst 100 møder ad gangen.' }]);
  });
});

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'];
const ics = (...events: string[][]) =>
  Buffer.from(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n'),
  );
const calendar = (bytes: Buffer, words = '') => readMeetingCalendar(bytes, { ...setting, words });
const dates = (bytes: Buffer, words?: string) => calendar(bytes, words).meetings.map(({ date }) => date);

describe('a calendar file', () => {
  it('gives the Danish day of each event: by zone, in UTC, and whole days', () => {
    const file = ics(
      event('SUMMARY:DASSOS', 'DTSTART;TZID=Europe/Copenhagen:20240419T090000'),
      event('SUMMARY:DASSOS', 'DTSTART;TZID=Romance Standard Time:20240517T090000'),
      event('SUMMARY:DASSOS', 'DTSTART:20240611T223000Z'),
      event('SUMMARY:DASSOS', 'DTSTART;VALUE=DATE:20240913'),
    );
    expect(dates(file)).toEqual(['2024-04-19', '2024-05-17', '2024-06-12', '2024-09-13']);
  });

  it('takes papers from the description, else by the rule', () => {
    const at = 'DTSTART;VALUE=DATE:20240419';
    const papers = (description: string) =>
      calendar(ics(event(at, `DESCRIPTION:${description}`))).meetings[0]!.papersBy;
    expect(papers('Materialefrist: 10. april 2024')).toBe('2024-04-10');
    expect(papers('Vi mødes som den 10.4.2024')).toBe('2024-04-12');
  });

  it('repeats what repeats, for three years and no longer', () => {
    const monthly = event('DTSTART;VALUE=DATE:20240112', 'RRULE:FREQ=MONTHLY;BYDAY=2FR;COUNT=3');
    expect(dates(ics(monthly))).toEqual(['2024-01-12', '2024-02-09', '2024-03-08']);
    const forEver = dates(ics(event('DTSTART;VALUE=DATE:20240112', 'RRULE:FREQ=MONTHLY;BYDAY=2FR')));
    expect(forEver).toHaveLength(35);
    expect(forEver.at(-1)! <= '2026-11-25').toBe(true);
  });

  it('leaves out what is cancelled, past or of another title', () => {
    const file = ics(
      event('SUMMARY:DASSOS møde', 'DTSTART;VALUE=DATE:20240419'),
      event('SUMMARY:DASSOS aflyst', 'DTSTART;VALUE=DATE:20240420', 'STATUS:CANCELLED'),
      event('SUMMARY:DASSOS før', 'DTSTART;VALUE=DATE:20230420'),
      event('SUMMARY:Julefrokost', 'DTSTART;VALUE=DATE:20231208'),
    );
    expect(dates(file, 'dassos')).toEqual(['2024-04-19']);
  });

  const many = (count: number, ...lines: string[]) =>
    ics(...Array.from({ length: count }, () => event('DTSTART;VALUE=DATE:20240419', ...lines)));
  it.each([
    ['text', Buffer.from('Kære alle'), 'Filen er ikke en kalender'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00]), 'Filen er ikke en kalender'],
    [
      'a card',
      Buffer.from('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD\r\n'),
      'Filen er ikke en kalender',
    ],
    ['too large', Buffer.alloc(LARGEST_CALENDAR + 1, 'x'), '0,5 MB'],
    ['no meetings', ics(), 'Der er ingen møder'],
    ['too many events', many(1001), 'mere end 1000'],
    ['too many that repeat', many(21, 'RRULE:FREQ=WEEKLY'), 'mere end 20'],
    ['too many meetings', ics(event('DTSTART;VALUE=DATE:20240112', 'RRULE:FREQ=WEEKLY')), 'mere end 100'],
    ['a zone elsewhere', ics(event('DTSTART;TZID=America/New_York:20240419T200000')), 'Tidszonen'],
    ['a rule that costs', many(1, 'RRULE:FREQ=SECONDLY'), 'for sammensat'],
    ['a place in a set', many(1, 'RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9'), 'for sammensat'],
    ['an event without a start', ics(event('SUMMARY:x')), 'kunne ikke læses'],
    ['a start that is none', ics(event('DTSTART:i morgen')), 'kunne ikke læses'],
    ['papers after the meeting', many(1, 'DESCRIPTION:Materiale 1.5.2024'), 'efter mødet'],
  ])('that is hostile is refused: %s', (_what, bytes, text) => {
    const { meetings, faults } = calendar(bytes);
    expect(meetings).toEqual([]);
    expect(faults[0]!.text).toContain(text);
  });
});
