import type { StoredSnapshot } from '../workflow/case-context.js';
import type { CaseProcess } from '../workflow/case-process.js';
import { isWorking } from '../workflow/where.js';

/** Section states, and states of the whole, in which the regions are asked. */
const SECTION_ASKED: ReadonlySet<string> = new Set(['approving', 'approved']);
const REPLY_ASKED: ReadonlySet<string> = new Set(['working.endorsing', 'working.ready']);

/**
 * What waits for a region's answer: ids of sections, null for the whole. A text it has sent back waits for its lead and not
 * for the region; a withdrawn answer leaves the question open.
 */
export function openFor(process: CaseProcess, snapshot: StoredSnapshot, region: string): (string | null)[] {
  const where = process.where(snapshot);
  if (!isWorking(where) || !snapshot.context.regions.includes(region)) return [];
  const silent = (subject: 'reply' | { readonly section: string }) =>
    process.consent(snapshot, subject).silent.includes(region);
  const sections = Object.entries(snapshot.context.sections).flatMap(([section, { hash }]) =>
    hash !== null && SECTION_ASKED.has(where.sections[section]!) && silent({ section }) ? [section] : [],
  );
  return REPLY_ASKED.has(where.progress) && silent('reply') ? [...sections, null] : sections;
}
