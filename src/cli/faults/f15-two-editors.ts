import { revisionHash, type SectionContent } from '../../drafting/content.reads.js';
import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import type { SampleSectionId } from '../../sample/content.types.js';
import { leadOf } from '../../sample/story/drafting.js';
import { lead, openSampleCase, toDrafting } from '../../sample/story/shortcuts.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import { Racing, type Outcome } from './race.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { variantOf } from './writer.js';

const FULL = 1_000;
const SECTION: SampleSectionId = 'professional';

/** F15: two people of the lead save one draft from the same version: the second is told so, and nothing is overwritten. */
export async function twoEditors(arena: Arena, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const racing = new Racing(arena);
  const caseId = await openSampleCase(arena.stage, 'F15');
  await toDrafting(arena.stage);
  const editors = [racing.person(lead(arena.stage, SECTION)), await secondEditor(arena)];
  const saved: string[] = [];
  const runs = runsOf(FULL, setting);
  for (let run = 1; run <= runs; run++) {
    const envelopes = choices.shuffled(editors).map((personId, index) => ({
      key: `F15:${run}`,
      personId,
      caseId,
      body: {
        type: 'saveDraft',
        section: SECTION,
        expectedVersion: saved.length,
        content: variantOf(SECTION, 2 * run + index),
      },
    }));
    const outcomes = await racing.run(envelopes, choices.chance(0.5));
    tally.runs += 1;
    const problem = oneSaved(outcomes, saved);
    tally.expect(problem === null, `Race ${run}: ${problem}`);
    tally.see(outcomes[0]!.ok ? 'the first sender saved' : 'the second sender saved');
  }
  await judge(arena, caseId, saved, tally);
  return tally;
}

/** Adds the acknowledged hash; gives what is wrong with the pair of outcomes, or null. */
function oneSaved(outcomes: readonly Outcome[], saved: string[]): string | null {
  const winners = outcomes.filter((outcome) => outcome.ok);
  winners.forEach(({ answer }) => saved.push(String(answer.hash)));
  if (winners.length !== 1) return `${winners.length} were saved`;
  if (winners[0]!.answer.version !== saved.length) return `version ${String(winners[0]!.answer.version)}`;
  const loser = outcomes.find((outcome) => !outcome.ok)!;
  return loser.code === 'draftChanged' ? null : `the loser was told ${loser.code}`;
}

/** Every acknowledged text is a version of the history, in order, and the last one is the draft. */
async function judge({ engine }: Arena, caseId: string, saved: string[], tally: Tally): Promise<void> {
  const rows = await engine.db.read<{ version: number; content: SectionContent }>(
    'select version, content from samsvar.draft_history where case_id = $1 and section = $2 order by version',
    [caseId, SECTION],
  );
  const kept = new Map(rows.map(({ version, content }) => [version, revisionHash(content)]));
  tally.lost += saved.filter((hash, index) => kept.get(index + 1) !== hash).length;
  tally.doubled += Math.max(0, rows.length - saved.length);
  const [draft] = await engine.db.read<{ hash: string }>(
    'select hash from samsvar.section_draft where case_id = $1 and section = $2',
    [caseId, SECTION],
  );
  tally.expect(draft?.hash === saved.at(-1), 'The draft is not the text acknowledged last.');
}

/** A colleague in the lead's secretariat. */
async function secondEditor({ engine, stage }: Arena): Promise<string> {
  const region = leadOf(stage, SECTION);
  const [row] = await engine.db.read<{ id: string }>(
    `select id from samsvar.organisation where kind = 'secretariat' and region = $1`,
    [region],
  );
  const { answer } = await engine.executor.execute({
    key: 'F15:colleague',
    personId: SYSTEM_PERSON,
    caseId: null,
    body: {
      type: 'addPerson',
      name: 'Kollega i sekretariatet',
      email: 'kollega@sekretariat.example',
      organisationId: row!.id,
      role: 'secretariat',
      region,
      validFrom: '2023-01-01',
    },
  });
  return String(answer.personId);
}
