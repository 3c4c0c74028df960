import { chair, REGIONS, secretariat } from '../../sample/story/cast.js';
import { openSampleCase, toApproving } from '../../sample/story/shortcuts.js';
import type { Envelope } from '../../platform/commands/envelope.js';
import type { SampleSectionId } from '../../sample/content.types.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import { caseNow, judgeJournals } from './judge.js';
import { Racing } from './race.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 500;
const SECTION: SampleSectionId = 'placement';

/**
 * T17: answers that were given are sent again, and answers nobody gave are made up: under another key's body, by another
 * person, for another region, case, section or text. Half of them replays, half forgeries; none changes anything.
 */
export async function replayedAnswers(arena: Arena, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const racing = new Racing(arena);
  const { stage } = arena;
  const other = await openSampleCase(stage, 'T17: another case');
  const caseId = await openSampleCase(stage, 'T17');
  await toApproving(stage, [SECTION, 'timeline']);
  const hash = stage.noted(`hash:${SECTION}`);
  const given = REGIONS.map((region, index): Envelope => {
    const body = { type: index === 0 ? 'approveWithReservation' : 'approve', section: SECTION, hash };
    const words = index === 0 ? { words: 'Forbehold.' } : {};
    return {
      key: `T17:${region}`,
      personId: racing.person(chair(region)),
      caseId,
      body: { ...body, ...words },
    };
  });
  for (const answer of given) {
    const [first] = await racing.run([answer], false);
    tally.expect(first!.ok, `An answer was not taken: ${first!.ok ? '' : first!.code}.`);
  }
  const before = (await caseNow(arena, caseId)).seq;
  for (let run = 1; run <= runsOf(FULL, setting); run++) {
    const replayed = choices.of(given);
    const [again] = await racing.run([replayed], false);
    tally.expect(again!.ok && again!.repeated, `Replay ${run} was not answered as the first.`);
    const forgery = forged(choices, racing, { other, given, run });
    const [made] = await racing.run([forgery.envelope], false);
    tally.see(`${forgery.what}: ${made!.ok ? 'accepted' : made!.code}`);
    tally.expect(
      !made!.ok && !made!.code.startsWith('untyped'),
      `Forgery ${run}, ${forgery.what}, was taken.`,
    );
    if (made!.ok) tally.doubled += 1;
    tally.runs += 2;
  }
  const after = (await caseNow(arena, caseId)).seq;
  tally.expect(after === before, `The journal grew by ${after - before}.`);
  await judgeJournals(arena, tally);
  return tally;
}

interface Forging {
  readonly other: string;
  readonly given: readonly Envelope[];
  readonly run: number;
}

/** An answer nobody gave, in one of many ways; each names something that is not so. */
function forged(
  choices: Choices,
  racing: Racing,
  { other, given, run }: Forging,
): { what: string; envelope: Envelope } {
  const one = choices.of(given);
  const fresh = { ...one, key: `T17:forged:${run}` };
  const index = given.indexOf(one);
  const stranger = racing.person(chair(REGIONS[(index + 1) % REGIONS.length]!));
  const ways: Record<string, () => Envelope> = {
    'another text': () => ({ ...fresh, body: { ...one.body, hash: 'f'.repeat(64) } }),
    'another section': () => ({ ...fresh, body: { ...one.body, section: 'timeline' } }),
    'another case': () => ({ ...fresh, caseId: other }),
    'another region': () => ({ ...fresh, region: REGIONS[(index + 1) % REGIONS.length]! }),
    'another person': () => ({ ...fresh, personId: stranger, region: REGIONS[index]! }),
    'a secretariat': () => ({ ...fresh, personId: racing.person(secretariat(REGIONS[index]!)) }),
    'a reader': () => ({ ...fresh, personId: racing.person('laeser') }),
    'the agency': () => ({ ...fresh, personId: racing.person('styrelsen') }),
    'the key of another body': () => ({ ...one, body: { ...one.body, type: 'withdrawAnswer' } }),
    'a name that is in nobody’s list': () => ({ ...fresh, personId: '00000000-0000-4000-8000-00000000dead' }),
  };
  const what = choices.of(Object.keys(ways));
  return { what, envelope: ways[what]!() };
}
