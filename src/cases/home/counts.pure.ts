import { FRONT_MATTER } from '../../drafting/content.reads.js';
import type { CaseContext } from '../../workflow/case-context.js';
import type { CaseData } from '../overview/case-data.js';
import { coverageOf } from '../overview/ledger.pure.js';

/** A contribution is wanted until the draft has been sent round. */
export function owesContribution(
  { where, contributions }: CaseData,
  section: string,
  region: string,
): boolean {
  const state = where.sections[section];
  if (state !== 'notStarted' && state !== 'drafting') return false;
  return !contributions.some((one) => one.section === section && one.region === region);
}

/** How many of the secretariats asked have commented on the current text of a section. */
export function commentedOn({ snapshot, remarks }: CaseData, section: string) {
  const { hash, lead } = snapshot.context.sections[section]!;
  const asked = snapshot.context.regions.filter((region) => region !== lead);
  const done = asked.filter((region) =>
    remarks.some((one) => one.section === section && one.region === region && one.hash === hash),
  ).length;
  return { done, of: asked.length, missing: asked.length - done };
}

/** How many regions have answered a text as it now is. */
export function answeredBy({ hash, answers }: Pick<CaseContext['reply'], 'hash' | 'answers'>) {
  const all = Object.values(answers);
  const done = all.filter(
    (one) => hash !== null && one.hash === hash && one.kind !== 'none' && one.kind !== 'withdrawn',
  ).length;
  return { done, of: all.length };
}

/** Regions that have sent a text back as it now is. */
export function sentBackBy({ hash, answers }: Pick<CaseContext['reply'], 'hash' | 'answers'>): string[] {
  return Object.keys(answers).filter(
    (region) => hash !== null && answers[region]!.kind === 'sentBack' && answers[region]!.hash === hash,
  );
}

/** Mandatory lines that the front matter does not answer yet. */
export const frontMissing = (data: CaseData): number => missingIn(data, FRONT_MATTER);

/** Mandatory lines that a section does not answer yet. */
export function missingIn(data: CaseData, section: string): number {
  return coverageOf(data).filter(
    ({ state, requirement }) =>
      requirement.section === section && requirement.weight === 'mandatory' && state === 'silent',
  ).length;
}

/** How many sections are approved, of all. */
export function approvedOf({ where }: Pick<CaseData, 'where'>) {
  const states = Object.values(where.sections);
  return { done: states.filter((state) => state === 'approved').length, of: states.length };
}
