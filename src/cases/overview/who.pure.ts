import { longDate } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { MilestoneKind } from '../../procedure/procedure.js';
import { regionName, type CaseData } from './case-data.js';

type Named = Pick<CaseData, 'procedure'>;

/** "Sekretariat Nordjylland", "Sekretariaterne i Nordjylland og Sjælland". */
export const secretariats = (data: Named, regions: readonly string[]) =>
  people(data, regions, 'Sekretariat', 'Sekretariaterne i');
/** "Formand Nordjylland", "Formændene i Nordjylland og Sjælland". */
export const chairs = (data: Named, regions: readonly string[]) =>
  people(data, regions, 'Formand', 'Formændene i');

/** "Sekretariat Midtjylland (koordinerende)". */
export const coordinator = (data: Pick<CaseData, 'procedure' | 'snapshot'>) =>
  `${secretariats(data, [data.snapshot.context.coordinator])} (koordinerende)`;

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

/** "inden fredag den 12. april 2024, uge 15", or that the date is past. */
export function dueText(date: string | null, today: string): string | null {
  if (date === null) return null;
  return date < today ? `skulle være sket ${longDate(date)}` : `senest ${longDate(date)}`;
}
