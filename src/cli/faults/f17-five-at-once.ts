import type { SampleSectionId } from '../../sample/content.types.js';
import { REGIONS, chair } from '../../sample/story/cast.js';
import { openSampleCase, toApproving } from '../../sample/story/shortcuts.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import { caseNow, journalOf, judgeAnswers, judgeJournals, timesApproved } from './judge.js';
import { Racing, type Racers } from './race.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { Writer } from './writer.js';

const FULL = 500;
const SECTION: SampleSectionId = 'financing';

/** F17: five regions answer the same text at once: all succeed, and the section is approved once per round. */
export async function fiveAtOnce(
  arena: Arena,
  setting: RowSetting,
  racing: Racers = new Racing(arena),
): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const writer = new Writer(arena);
  const { stage } = arena;
  const caseId = await openSampleCase(stage, 'F17');
  await toApproving(stage, [SECTION]);
  stage.begin('F17');
  const acknowledged: string[] = [];
  let hash = stage.noted(`hash:${SECTION}`);
  const rounds = runsOf(FULL, setting);
  for (let round = 1; round <= rounds; round++) {
    if (round > 1) {
      const taken = await stage.act(chair('DK-83'), { type: 'withdrawAnswer', section: SECTION, hash });
      acknowledged.push(String(taken.answerId));
      hash = await writer.save(SECTION, round);
      await writer.revise(SECTION, hash);
    }
    const envelopes = choices.shuffled(REGIONS).map((region) => ({
      key: `F17:${round}`,
      personId: racing.person(chair(region)),
      caseId,
      body: { type: 'approve', section: SECTION, hash },
    }));
    const outcomes = await racing.run(envelopes, choices.chance(0.5));
    tally.runs += 1;
    for (const outcome of outcomes) {
      if (outcome.ok) acknowledged.push(String(outcome.answer.answerId));
      else tally.expect(false, `Round ${round}: ${outcome.code}`);
    }
    const { where } = await caseNow(arena, caseId);
    tally.expect(where.sections[SECTION] === 'approved', `Round ${round}: ${where.sections[SECTION]}`);
  }
  const times = timesApproved(arena, await journalOf(arena, caseId), SECTION);
  tally.expect(times === rounds, `Approved ${times} times in ${rounds} rounds.`);
  await judgeAnswers(arena, { caseId, section: SECTION }, acknowledged, tally);
  await judgeJournals(arena, tally);
  return tally;
}
