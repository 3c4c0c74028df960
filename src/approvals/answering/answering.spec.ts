import type { Grant } from '../../platform/commands/actor.js';
import type { AnswerResource } from '../answers.resource.js';
import { answerBody, formFaults } from './answer-body.pure.js';
import { regionLines } from './region-lines.pure.js';
import { chosenSeat, seatsOf } from './seat.pure.js';
import type { Standing } from './standing.js';
import { sectionOfSuffix, suffixesIn, suffixOf } from './subject.pure.js';

const HASH = 'a'.repeat(64);
const regions = [
  { code: 'DK-82', name: 'Midtjylland' },
  { code: 'DK-83', name: 'Syddanmark' },
  { code: 'DK-84', name: 'Hovedstaden' },
];
const grant = (more: Partial<Grant>): Grant => ({
  kind: 'membership',
  id: 'g',
  role: 'chair',
  region: 'DK-82',
  principal: null,
  ...more,
});

describe('for whom one answers', () => {
  const substitute = grant({
    kind: 'mandate',
    region: 'DK-83',
    principal: { personId: 'p', name: 'Formand Syddanmark' },
  });

  it('names whom a substitute stands in for, and nobody for a chair itself', () => {
    const seats = seatsOf({ grants: [substitute, grant({})] }, 'chair', ['DK-82', 'DK-83'], regions);
    expect(seats).toEqual([
      { region: 'DK-82', name: 'Midtjylland', principal: null },
      { region: 'DK-83', name: 'Syddanmark', principal: 'Formand Syddanmark' },
    ]);
    expect(chosenSeat(seats, 'DK-83')?.principal).toBe('Formand Syddanmark');
    expect(chosenSeat(seats, 'DK-99')?.region).toBe('DK-82');
  });

  it('is nobody in another role, or in a region that is not asked', () => {
    expect(seatsOf({ grants: [grant({ role: 'reader' })] }, 'chair', ['DK-82'], regions)).toEqual([]);
    expect(seatsOf({ grants: [grant({})] }, 'chair', ['DK-83'], regions)).toEqual([]);
    expect(chosenSeat([])).toBeNull();
  });
});

describe('the form of an answer', () => {
  it('sends the words of an answer that takes some, and none with a plain yes', () => {
    const typed = { answer: 'yes', words: 'Glemt i feltet', basis: 'chair', decidedOn: '2024-04-01' };
    expect(answerBody('placement', HASH, typed)).toEqual({
      type: 'approve',
      section: 'placement',
      hash: HASH,
      basis: 'chair',
    });
    expect(answerBody(undefined, HASH, { ...typed, answer: 'cannotJoin', basis: 'meeting' })).toEqual({
      type: 'declineToEndorse',
      replyHash: HASH,
      words: 'Glemt i feltet',
      basis: 'meeting',
      decidedOn: '2024-04-01',
    });
  });

  it('wants an answer, its words and what it rests on', () => {
    const fields = (typed: Record<string, string>) => formFaults(typed).map(({ field }) => field);
    expect(fields({})).toEqual(['answer', 'basis']);
    expect(fields({ answer: 'constructor', basis: 'chair' })).toEqual(['answer']);
    expect(fields({ answer: 'sentBack', words: ' \r\n', basis: 'meeting' })).toEqual(['words']);
    expect(fields({ answer: 'yes', basis: 'writtenProcedure' })).toEqual([]);
  });

  it('tells the answers of a form with several apart', () => {
    const section = { kind: 'section', id: 'placement', title: '', number: 1, of: 5 } as const;
    const names = suffixesIn({ 'hash-s-placement': HASH, 'hash-r': HASH, hash: HASH, 'hash-x': '' });
    expect(names).toEqual([suffixOf(section), suffixOf({ kind: 'reply' })]);
    expect(names.map(sectionOfSuffix)).toEqual(['placement', undefined]);
  });
});

describe('how the regions stand', () => {
  const answer = (more: Partial<AnswerResource>): AnswerResource =>
    ({
      id: 'a',
      region: 'DK-82',
      kind: 'yes',
      hash: HASH,
      words: null,
      basis: 'chair',
      decidedOn: '2024-04-08',
      registered: false,
      contestedAt: null,
      givenBy: { id: 'p', name: 'Formand Midtjylland' },
      onBehalfOf: null,
      latest: true,
      ...more,
    }) as AnswerResource;
  const standing = (given: AnswerResource[]): Standing =>
    ({
      subject: { kind: 'section', id: 'placement', title: 'Placering', number: 1, of: 5 },
      asked: true,
      text: { hash: HASH, number: 7 },
      consent: { named: [] },
      given,
      numbers: new Map([['b'.repeat(64), 6]]),
      due: new Map([['DK-84', '2024-04-05']]),
      overdueAfter: new Map([['DK-84', '2024-04-05']]),
    }) as unknown as Standing;
  const lines = (given: AnswerResource[]) =>
    regionLines(standing(given), regions, '2024-04-08').map(({ names, state, words }) => [
      names,
      state.mark,
      words,
    ]);

  it('gathers the silent by why, and says who is late', () => {
    expect(lines([])).toEqual([
      ['Midtjylland og Syddanmark', 'waiting', null],
      ['Hovedstaden', 'late', null],
    ]);
  });

  it('gives words as they stand, an earlier answer as such, and a contested one as not counting', () => {
    const given = [
      answer({ kind: 'yesWithReservation', words: 'Ordret.' }),
      answer({ region: 'DK-83', hash: 'b'.repeat(64) }),
      answer({ region: 'DK-84', registered: true, contestedAt: '2024-04-07T08:00:00Z', latest: false }),
      answer({ region: 'DK-84', kind: 'withdrawn' }),
    ];
    expect(lines(given)).toEqual([
      ['Midtjylland', 'reservation', 'Ordret.'],
      ['Syddanmark', 'changed', null],
      ['Hovedstaden', 'attention', null],
    ]);
  });
});
