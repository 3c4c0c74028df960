import { casePages, replyPages, sectionPages } from '../../web/addresses.js';
import type { MilestoneKind } from '../../procedure/procedure.js';

/** Whom to call about a region's act. */
export interface Phone {
  readonly name: string;
  readonly phone: string;
}

/** The state of a case's journal when the mail was written: whoever keeps the mail can check the journal by it. */
export interface JournalHead {
  readonly caseNumber: string;
  readonly seq: number;
  readonly head: string;
}

/** Where an act is done; where it can be read by those who are told without owing it. */
export function actLink(
  publicUrl: string,
  number: string,
  { kind, section }: { readonly kind: MilestoneKind; readonly section: string | null },
  owes: boolean,
): string {
  return `${publicUrl}${owes ? placeOf(kind, number, section) : readAt(number, section)}`;
}

function placeOf(kind: MilestoneKind, number: string, section: string | null): string {
  if (section === null) return replyPages(number)[kind === 'submission' ? 'submit' : 'answer'];
  const pages = sectionPages(number, section);
  if (kind === 'draft') return pages.draft;
  return kind === 'review' ? pages.review : pages.answer;
}

const readAt = (number: string, section: string | null) =>
  section === null ? casePages(number).reply : sectionPages(number, section).read;

/** "Spørgsmål? Ring til Sekretariat Midtjylland på +45 00 00 00 21.", each once. */
export function phoneLines(phones: readonly (Phone | null | undefined)[]): string[] {
  const lines = phones.flatMap((one) => (one ? [`Spørgsmål? Ring til ${one.name} på ${one.phone}.`] : []));
  return [...new Set(lines)];
}

/** The journals' heads, each case once. */
export function headLines(heads: readonly (JournalHead | null | undefined)[]): string[] {
  const lines = heads.flatMap((one) =>
    one ? [`Sagslog ${one.caseNumber} nr. ${one.seq}: ${one.head}`] : [],
  );
  return [...new Set(lines)];
}
