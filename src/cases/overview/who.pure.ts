import type { Grant } from '../../platform/commands/actor.js';
import { longDate } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { MilestoneKind } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import { regionName, type CaseData } from './case-data.js';

type Named = Pick<CaseData, 'procedure'>;

/** Whose an act is. */
export interface Owners {
  readonly capacity: 'secretariat' | 'chair' | 'coordinator';
  /** Codes; at least one. */
  readonly regions: readonly string[];
}

/** What somebody holds today, by membership or mandate. */
export type Held = Pick<Grant, 'role' | 'region'>;

export const secretariats = (regions: readonly string[]): Owners => ({ capacity: 'secretariat', regions });
export const chairs = (regions: readonly string[]): Owners => ({ capacity: 'chair', regions });
export const coordinator = ({ snapshot }: Pick<CaseData, 'snapshot'>): Owners => ({
  capacity: 'coordinator',
  regions: [snapshot.context.coordinator],
});

/** Whether an act is for somebody who holds this. */
export function isTheirs({ capacity, regions }: Owners, held: readonly Held[]): boolean {
  const needed = capacity === 'chair' ? 'chair' : 'secretariat';
  return held.some(({ role, region }) => role === needed && region !== null && regions.includes(region));
}

/** "Sekretariat Nordjylland", "Formændene i Nordjylland og Sjælland", "Sekretariat Midtjylland (koordinerende)". */
export function ownersText(data: Named, { capacity, regions }: Owners): string {
  const words = texts.case.who;
  if (capacity === 'chair') return people(data, regions, words.chair, words.chairs);
  const names = people(data, regions, words.secretariat, words.secretariats);
  return capacity === 'coordinator' ? words.coordinating(names) : names;
}

function people(data: Named, regions: readonly string[], one: string, many: string): string {
  const names = regions.map((code) => regionName(data, code));
  return names.length === 1 ? `${one} ${names[0]}` : `${many} ${listed(names)}`;
}

/** The date of an act that is still owed, ISO; null when nothing dates it. The earliest when regions have several. */
export function dueOf(
  { milestones }: Pick<CaseData, 'milestones'>,
  kind: MilestoneKind,
  section: string | null,
  regions: readonly string[] = [],
): string | null {
  const found = milestones.find(
    (one) =>
      one.kind === kind &&
      one.section === section &&
      one.state === 'open' &&
      (regions.length === 0 || one.region === null || regions.includes(one.region)),
  );
  return found?.date ?? null;
}

/** "senest fredag den 12. april 2024, uge 15", or that the date is past. */
export function dueText(date: string | null, today: string): string | null {
  if (date === null) return null;
  const { due, wasDue } = texts.case.acts;
  return (date < today ? wasDue : due)(longDate(date));
}
