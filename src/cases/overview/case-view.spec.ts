import { caseData, entry, newStory } from '../../../test/support/case-data.js';
import { act, chair } from '../../../test/support/workflow/acts.js';
import { hashOf } from '../../../test/support/workflow/procedure.js';
import { makeCalendar } from '../../deadlines/calendar.reads.js';
import { activityOf } from './activity.pure.js';
import { countdownOf } from './countdown.pure.js';
import { daysOffBetween, daysOffText } from './days-off.pure.js';
import { answerCell, contributionCell, remarkCell } from './matrix-cells.pure.js';
import { matrixOf } from './matrix.pure.js';
import { reminderCounts } from './reminders.pure.js';
import { timelineOf } from './timeline.pure.js';

const S = 'placement';
/** The secretariat of `DK-81`, which coordinates. */
const desk = [{ role: 'secretariat', region: 'DK-81' }] as const;

describe('cells of the matrix', () => {
  it('tell when a contribution was handed in', () => {
    const data = caseData(newStory().openDrafting(), {
      contributions: [{ section: S, region: 'DK-81', at: '2024-02-11T23:30:00.000Z' }],
    });
    expect(contributionCell(data, S, 'DK-81')).toEqual({ mark: 'done', word: 'Afgivet 12.2.' });
    expect(contributionCell(data, S, 'DK-82')).toEqual({ mark: 'waiting', word: 'Ikke afgivet' });
  });

  it('ask for a new look when the text changes while the review runs, and keep the old one afterwards', () => {
    const story = newStory().openDrafting().toReview(S);
    const remarks = [{ section: S, region: 'DK-81', kind: 'remarks', hash: hashOf('før') }] as const;
    const revisionNumbers = [{ section: S, number: 1, hash: hashOf('før') }];
    const more = { remarks, revisionNumbers };
    expect(remarkCell(caseData(story, more), S, 'DK-81')).toEqual({
      mark: 'late',
      word: 'Frist var 3.4.',
      strong: true,
    });
    expect(remarkCell(caseData(story, { ...more, today: '2024-04-03' }), S, 'DK-81')).toEqual({
      mark: 'waiting',
      word: 'Afventer',
    });
    story.take(act('closeReview', story.lead(S), { section: S }));
    expect(remarkCell(caseData(story, more), S, 'DK-81')).toEqual({
      mark: 'remarks',
      word: 'Bemærkninger (version 1)',
    });
    expect(remarkCell(caseData(story, more), S, 'DK-83')).toEqual({
      mark: 'notRelevant',
      word: 'Ikke kommenteret',
    });
    expect(remarkCell(caseData(story, more), S, 'DK-82')).toEqual({ kind: 'plain', word: 'Tovholder' });
  });

  it('show an answer to another text as what it was', () => {
    const story = newStory().openDrafting().toApproval(S).approve(S, 'DK-81');
    const hash = hashOf(S);
    story.take(act('sendBack', chair('DK-83'), { section: S, hash }));
    expect(answerCell(caseData(story), S, 'DK-81')).toEqual({ mark: 'done', word: 'Godkendt' });
    expect(answerCell(caseData(story), S, 'DK-83')).toEqual({ mark: 'sentBack', word: 'Sendt tilbage' });
    expect(answerCell(caseData(story), S, 'DK-84')).toEqual({ mark: 'waiting', word: 'Afventer' });
    expect(answerCell(caseData(story, { today: '2024-05-02' }), S, 'DK-84')).toEqual({
      mark: 'late',
      word: 'Frist var 1.5.',
      strong: true,
    });
    story.take(act('revise', story.lead(S), { section: S, hash: hashOf('ny'), facts: { silent: [] } }));
    expect(answerCell(caseData(story), S, 'DK-81')).toEqual({
      mark: 'changed',
      word: 'Ændret siden ja',
      strong: true,
    });
    expect(answerCell(caseData(story), S, 'DK-83')).toEqual({
      mark: 'changed',
      word: 'Ændret siden svaret',
      strong: true,
    });
  });

  it('say that a region was named', () => {
    const story = newStory().openDrafting().toApproval(S);
    story.take(
      act('nameAsNotJoined', story.desk, {
        section: S,
        hash: hashOf(S),
        region: 'DK-85',
        facts: { overdue: true },
      }),
    );
    expect(answerCell(caseData(story), S, 'DK-85')).toEqual({
      mark: 'refused',
      word: 'Anført som ikke tilsluttet',
    });
    story.approve(S, 'DK-85');
    expect(answerCell(caseData(story), S, 'DK-85')).toEqual({ mark: 'done', word: 'Godkendt' });
  });
});

describe('matrix and milestones', () => {
  it('count an act that several regions owe as one deadline', () => {
    const story = newStory().openDrafting().toApproval(S);
    const data = caseData(story, { today: '2024-05-02' });
    expect(matrixOf(data, desk).summary).toBe('0 af 5 afsnit er godkendt. 15 frister er overskredet.');
    expect(matrixOf(caseData(newStory()), desk).summary).toMatch(/^0 af 5 afsnit er begyndt\./);
  });

  it('show where a moved milestone stood', () => {
    const data = caseData(newStory(), { formerDates: [{ key: 'review:placement', date: '2024-03-27' }] });
    const row = timelineOf(data)?.rows.find(({ title }) => title === 'Geografisk placering');
    expect(row?.milestones.find(({ key }) => key === 'review:placement')?.moved).toEqual({
      from: '2024-03-27',
      text: 'flyttet fra onsdag den 27. marts 2024, uge 13',
    });
    expect(timelineOf(data)?.rows.map(({ title }) => title)).toContain('Dimensionering');
    expect(timelineOf(caseData(newStory(), { milestones: [] }))).toBeNull();
  });
});

describe('the count of days', () => {
  const shown = (more: Parameters<typeof caseData>[1]) => {
    const { workingDays, unit } = countdownOf(caseData(newStory(), more));
    return `${workingDays} ${unit}`;
  };

  it.each([
    ['2024-04-08', '37 arbejdsdage til internt mål'],
    ['2024-05-30', '1 arbejdsdag til internt mål'],
    ['2024-05-31', '0 arbejdsdage til internt mål'],
    ['2024-06-03', '-1 arbejdsdag efter internt mål'],
  ])('%s: %s', (today, expected) => expect(shown({ today })).toBe(expected));

  it('stands still once the reply is delivered', () => {
    const data = caseData(newStory().toDelivered('2024-04-08T09:00:00.000Z'), { today: '2024-07-01' });
    expect(countdownOf(data)).toMatchObject({
      workingDays: 37,
      unit: 'arbejdsdage før internt mål ved afleveringen',
    });
  });

  it('says where the dates come from, and puts a promise beside them', () => {
    const extension = {
      id: 'x',
      number: 1,
      askedUntil: '2024-09-01',
      promisedUntil: null,
      state: 'requested',
    };
    const asked = countdownOf(caseData(newStory(), { extension }));
    expect(asked.question).toBe('Hvorfor fredag?');
    expect(asked.provenance.map(({ date }) => date)).toEqual([
      'lørdag den 1. juni 2024 kl. 23.59',
      'fredag den 31. maj 2024, uge 22',
      'mandag den 3. juni 2024, uge 23',
    ]);
    expect(asked.counting).toContain('uden weekender, 9. maj og 20. maj. Regel: forløbsskabelon version 1.');
    expect(asked.promise).toContain('Ingen dato er flyttet');
    const promised = countdownOf(
      caseData(newStory(), { extension: { ...extension, promisedUntil: '2024-09-01' } }),
    );
    expect(promised.promise).toContain('mundtligt tilsagn om frist til søndag den 1. september 2024');
  });
});

describe('days off', () => {
  it('run together within a month, weekends left out', () => {
    const days = daysOffBetween(makeCalendar(), '2024-03-20', '2024-06-05');
    expect(daysOffText(days)).toBe('fridag: 28.-29.3., 1.4., 9.5., 20.5., 5.6.');
    expect(daysOffText([])).toBe('');
  });
});

describe('the latest acts', () => {
  const line = (more: Parameters<typeof entry>[1], type = 'approve') => {
    const data = caseData(newStory(), {
      latest: [entry(type, more)],
      revisionNumbers: [{ section: S, number: 7, hash: hashOf(S) }],
    });
    const { when, who, what } = activityOf(data)[0]!;
    return `${when}: ${who} ${what}`;
  };
  const event = act('approve', chair('DK-81'), { section: S, hash: hashOf(S) });

  it('name the version, and when it was', () => {
    expect(line({ event })).toBe(
      'i dag kl. 8.00: Sekretariat Nordjylland godkendte Geografisk placering, version 7.',
    );
    expect(line({ event, at: '2024-04-05T12:10:00.000Z' })).toMatch(/^fredag 5\.4\. kl\. 14\.10: /);
    expect(line({ event, at: '2023-11-24T12:10:00.000Z' })).toMatch(/^fredag 24\.11\.2023 kl\. 13\.10: /);
  });

  it('tell a decision that was registered from one that was made, and a substitute by both names', () => {
    expect(line({ event, data: { registered: true } })).toContain(
      'registrerede formandens beslutning: godkendte',
    );
    const actor = {
      person: null,
      name: 'Stedfortræder Syddanmark',
      role: 'chair',
      region: 'DK-83',
      onBehalfOf: { person: 'p', name: 'Formand Syddanmark' },
    };
    expect(line({ event, actor })).toContain('Stedfortræder Syddanmark for Formand Syddanmark godkendte');
  });

  it('say what moved no machine, and keep quiet about what they do not know', () => {
    const data = { section: S, hash: hashOf(S), kind: 'shouldChange' };
    expect(line({ data }, 'remark')).toContain('kommenterede Geografisk placering, version 7: bør ændres.');
    expect(line({}, 'constructor')).toContain('førte en oplysning på sagen.');
  });
});

describe('reminders', () => {
  it('are counted by fate, with the next, the last and the most common reason', () => {
    const at = '2024-04-09T06:00:00.000Z';
    const none = { reason: null, withReason: 0 };
    expect(reminderCounts([])).toEqual([]);
    expect(
      reminderCounts([
        {
          state: 'skipped',
          count: 9,
          at: null,
          reason: 'Allerede passeret, da den blev planlagt.',
          withReason: 7,
        },
        { state: 'planned', count: 3, at, ...none },
        { state: 'sent', count: 2, at, ...none },
      ]),
    ).toEqual([
      { state: 'planned', count: 3, note: 'næste tirsdag den 9. april 2024 kl. 8.00' },
      { state: 'sent', count: 2, note: 'senest tirsdag den 9. april 2024 kl. 8.00' },
      { state: 'skipped', count: 9, note: 'heraf 7: allerede passeret, da den blev planlagt' },
      { state: 'failed', count: 0, note: null },
      { state: 'uncertain', count: 0, note: null },
    ]);
  });
});
