import { cast } from '../people.js';
import { REGIONS, chair, secretariat } from './cast.js';
import { leadOf, makeRevision, saveDraft } from './drafting.js';
import type { Stage } from './stage.js';
import { SECTION_IDS, frontMatterContent } from './texts.js';
import type { SampleSectionId } from '../content.types.js';

// Brings a case to a state without letting time pass and without the story's detours. For tests and fault runs.

/** Who coordinates the sample's cases. */
export const COORDINATOR = secretariat(cast.coordinator);

/** Opens a case of the sample's procedure; later acts of the stage are on it. Gives its id. */
export async function openSampleCase(stage: Stage, number: string): Promise<string> {
  forgetCase(stage);
  stage.begin(`open:${number}`);
  const { caseId } = await stage.actOn(null, COORDINATOR, {
    type: 'openCase',
    number,
    title: 'Sikret tilbud til borgere med udviklingshæmning og dom',
    sender: 'Social- og Boligstyrelsen',
    letterDate: '2023-11-22',
    procedureId: 'fornyet-behandling',
    formalDeadline: '2024-06-01',
  });
  stage.note('case', caseId);
  return String(caseId);
}

/** From the opened case to every section in draft. */
export async function toDrafting(stage: Stage): Promise<void> {
  begin(stage, 'to-drafting');
  for (const section of SECTION_IDS)
    await stage.act(COORDINATOR, { type: 'assignLead', section, region: cast.leads[section] });
  await stage.act(COORDINATOR, { type: 'openDrafting' });
  for (const section of SECTION_IDS) await stage.act(lead(stage, section), { type: 'startDraft', section });
}

/** Saves the sample text of these sections and sends it to review. The hashes are noted as `hash:SECTION`. */
export async function toReviewing(stage: Stage, sections = SECTION_IDS): Promise<void> {
  begin(stage, `to-reviewing:${sections.join()}`);
  for (const section of sections) {
    await saveDraft(stage, section);
    await makeRevision(stage, 'requestReview', section);
  }
}

/** From an opened case to these sections being answered by the regions. */
export async function toApproving(stage: Stage, sections = SECTION_IDS): Promise<void> {
  await toDrafting(stage);
  await toReviewing(stage, sections);
  begin(stage, `to-approving:${sections.join()}`);
  for (const section of sections) await stage.act(lead(stage, section), { type: 'closeReview', section });
}

/** Every region's yes to the current text of these sections. */
export async function approveAll(stage: Stage, sections = SECTION_IDS): Promise<void> {
  begin(stage, `approve-all:${sections.join()}`);
  for (const section of sections) {
    const hash = stage.noted(`hash:${section}`);
    for (const region of REGIONS) await stage.act(chair(region), { type: 'approve', section, hash });
  }
}

/** From an opened case to the whole being put forward. The hash is noted as `hash:reply`. */
export async function toEndorsing(stage: Stage): Promise<void> {
  await toApproving(stage);
  await approveAll(stage);
  begin(stage, 'to-endorsing');
  const content = frontMatterContent(false);
  const draft = { type: 'saveDraft', section: 'overall', expectedVersion: 0, content };
  const { version } = await stage.act(COORDINATOR, draft);
  stage.note('version:overall', version);
  const { replyHash } = await stage.preview();
  await stage.act(COORDINATOR, { type: 'putForward', replyHash });
  stage.note('hash:reply', replyHash);
}

/** From an opened case to a reply that every region has endorsed. The hash is noted as `hash:submission`. */
export async function toReady(stage: Stage): Promise<void> {
  await toEndorsing(stage);
  begin(stage, 'to-ready');
  const replyHash = stage.noted('hash:reply');
  for (const region of REGIONS) await stage.act(chair(region), { type: 'endorse', replyHash });
  const { submissionHash } = await stage.preview();
  stage.note('hash:submission', submissionHash);
}

/** Story name of the secretariat that leads a section. */
export const lead = (stage: Stage, section: SampleSectionId) => secretariat(leadOf(stage, section));

/** Keys are unique per case and step; a shortcut is taken once per case. */
function begin(stage: Stage, step: string): void {
  stage.begin(`${stage.noted('case')}:${step}`);
}

function forgetCase(stage: Stage): void {
  for (const name of [...stage.notes.keys()])
    if (/^(hash|version|lead):/.test(name)) stage.notes.delete(name);
}
