import type { JournalEntry } from '../entry.pure.js';

export type AccessStatus = 'open' | 'exempt' | 'undecided';
/** Of an entry: open unless a secretariat has exempted it. */
export type EntryAccess = 'open' | 'exempt';

/** One document or note of the case, as the archive's index tells of it. */
export interface ExportItem {
  /** From 1, by date and then as they were registered. */
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly direction: string;
  readonly dated: string;
  readonly party: string;
  readonly theme: string;
  readonly access: AccessStatus;
  /** Why; empty while nobody has said. */
  readonly accessReason: string;
  readonly sha256: string | null;
  /** Path in the archive; null for what is not handed out. */
  readonly path: string | null;
  readonly registeredAt: string;
}

/** A document as it is stored. Its status is not read here: the journal tells what it was. */
export interface StoredDocument {
  readonly id: string;
  readonly kind: string;
  readonly direction: string;
  readonly dated: string;
  readonly party: string;
  readonly theme: string;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly registeredAt: string;
}

/** An entry of the journal with its free texts; an erased one is null. */
export interface ToldEntry {
  readonly entry: JournalEntry;
  readonly texts: Readonly<Record<string, string | null>>;
}

/**
 * The documents of a case as they were after some entries, with the status that the entries give them. What is exempt has
 * no path when it is for somebody outside. Pure: the same entries and documents give the same items.
 */
export function exportItems(
  documents: readonly StoredDocument[],
  told: readonly ToldEntry[],
  outside: boolean,
): ExportItem[] {
  const access = new Map<string, { readonly status: AccessStatus; readonly reason: string }>();
  for (const { entry, texts } of told) {
    const { document, accessStatus } = entry.data as { document?: string; accessStatus?: AccessStatus };
    if (document !== undefined && accessStatus !== undefined)
      access.set(document, { status: accessStatus, reason: texts['reason'] ?? '' });
  }
  return documents
    .filter(({ id }) => access.has(id))
    .sort((a, b) => order(a).localeCompare(order(b), 'en'))
    .map((row, index): ExportItem => {
      const { status, reason } = access.get(row.id)!;
      const withheld = outside && status !== 'open';
      const { fileName, ...facts } = row;
      return {
        ...facts,
        number: index + 1,
        access: status,
        accessReason: reason,
        path: withheld ? null : pathOf(index + 1, fileName ?? 'notat.txt'),
      };
    });
}

/** Entries that are exempt after some entries, with the reason, by their number. Pure. */
export function exemptEntries(told: readonly ToldEntry[]): ReadonlyMap<number, string> {
  const exempt = new Map<number, string>();
  for (const { entry, texts } of told) {
    if (entry.type !== 'setEntryAccess') continue;
    const { seq, accessStatus } = entry.data as { seq: number; accessStatus: EntryAccess };
    if (accessStatus === 'exempt') exempt.set(seq, texts['reason'] ?? '');
    else exempt.delete(seq);
  }
  return exempt;
}

const order = ({ dated, registeredAt, id }: StoredDocument) => `${dated} ${registeredAt} ${id}`;

/** "dokumenter/0003-brev.pdf": signs that a file system or a shell reads as more than a name are replaced. */
function pathOf(number: number, name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '-')
    .replace(/^\.+/, '-')
    .slice(-120);
  return `dokumenter/${String(number).padStart(4, '0')}-${safe}`;
}
