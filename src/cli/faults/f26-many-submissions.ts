import { COORDINATOR, openSampleCase, toReady } from '../../sample/story/shortcuts.js';
import type { Arena } from './arena.js';
import { judgeJournals } from './judge.js';
import { Racing } from './race.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 200;

/** F26: many submissions of one reply at once, each under a key of its own: one round, and the others are refused. */
export async function manySubmissions(arena: Arena, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const racing = new Racing(arena);
  const caseId = await openSampleCase(arena.stage, 'F26');
  await toReady(arena.stage);
  const submissionHash = arena.stage.noted('hash:submission');
  const envelopes = Array.from({ length: Math.max(2, runsOf(FULL, setting)) }, (_, index) => ({
    key: `F26:${index}`,
    personId: racing.person(COORDINATOR),
    caseId,
    body: { type: 'submit', submissionHash, channel: 'mail' },
  }));
  const outcomes = await racing.run(envelopes, false);
  tally.runs = envelopes.length;
  const winners = outcomes.filter(({ ok }) => ok).length;
  const others = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]));
  const rows = await arena.engine.db.read('select 1 from samsvar.submission where case_id = $1', [caseId]);
  tally.doubled += Math.max(0, rows.length - 1);
  tally.lost += Math.max(0, winners - rows.length);
  tally.expect(winners === 1, `${winners} submissions were acknowledged.`);
  const untyped = others.filter((code) => code !== 'notInState');
  tally.expect(untyped.length === 0, `Losers were told: ${[...new Set(untyped)].join('; ')}`);
  await judgeJournals(arena, tally);
  return tally;
}
