import { sectionPages } from '../../web/addresses.js';
import type { MatrixCell } from '../overview.view.js';
import type { CaseData } from './case-data.js';
import { chairs, isTheirs, secretariats, type Held } from './who.pure.js';

export type Step = 'contribution' | 'review' | 'answer';
interface Place {
  readonly step: Step;
  readonly section: string;
  readonly region: string;
}

/** Where a cell leads: to what a region has given, or to where its reader gives it; null where there is nothing yet. */
export function linkOf(
  { file }: Pick<CaseData, 'file'>,
  held: readonly Held[],
  { step, section, region }: Place,
  cell: MatrixCell,
): string | null {
  const pages = sectionPages(file.number, section);
  if (cell.kind === 'plain') return null;
  const given = !['waiting', 'late', 'notRelevant'].includes(cell.mark);
  if (step === 'contribution' && given) return pages.contributions;
  const owners = step === 'answer' ? chairs([region]) : secretariats([region]);
  const open = cell.mark === 'waiting' || cell.mark === 'late';
  return given || (open && isTheirs(owners, held)) ? pages[step] : null;
}
