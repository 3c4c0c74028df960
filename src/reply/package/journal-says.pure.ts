import type { JournalEntry } from '../../journal/journal-file.reads.js';
import type { ReleasedDocument } from '../../documents/documents.reads.js';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import type { RoundFacts } from './package-files.js';

/** What a journal that ends with a sending says of it. */
export interface JournalSays {
  readonly submissionHash: string;
  readonly facts: Omit<RoundFacts, 'formatVersion'>;
  /** The hashes of what was sent, by path; empty in journals from before they were written there. */
  readonly sent: ReadonlyMap<string, string>;
  readonly documents: readonly JournalEntry['data'][];
}

const FILES = {
  html: 'afrapportering.html',
  docx: 'afrapportering.docx',
  pdf: 'afrapportering.pdf',
} as const;

/** Reads a sound journal; null when it does not end with a sending. */
export function journalSays(bytes: Uint8Array): JournalSays | null {
  const lines = new TextDecoder().decode(bytes).trimEnd().split('\n').slice(1);
  const entries = lines.map(
    (line) => JSON.parse((JSON.parse(line) as { entry: string }).entry) as JournalEntry,
  );
  const sendings = entries.filter(({ type }) => type === 'submit' || type === 'sendAgain');
  const first = sendings.find(({ type }) => type === 'submit')?.event;
  const last = sendings.at(-1);
  if (first?.type !== 'submit' || last === undefined || last !== entries.at(-1)) return null;
  const named = Object.entries(FILES).flatMap(([format, path]): [string, string][] => {
    const hash = last.data[format];
    return typeof hash === 'string' ? [[path, hash]] : [];
  });
  return {
    submissionHash: first.submissionHash,
    facts: { round: sendings.length, submittedAt: last.at, channel: String(last.data['channel']) },
    sent: new Map(named),
    documents: entries.flatMap(({ type, data }) => (type === 'registerDocument' ? [data] : [])),
  };
}

/** The first file that is not the one the journal says was sent; null when all are. */
export const notSent = ({ sent }: JournalSays, held: ReadonlyMap<string, Uint8Array>): string | null =>
  [...sent].find(([path, hash]) => !held.has(path) || sha256Hex(held.get(path)!) !== hash)?.[0] ?? null;

type Listed = ReleasedDocument & { readonly fil: string };
const FOLDER = 'dokumenter/';

/**
 * The first document that the list does not name, that is another than the list says, or that the journal does not say was
 * laid on the case as open; null when all are in order.
 */
export function strayDocument(
  { documents }: JournalSays,
  list: unknown,
  held: ReadonlyMap<string, Uint8Array>,
): string | null {
  const rows = Array.isArray(list) ? (list as Listed[]) : [];
  const paths = [...held.keys()].filter((path) => path.startsWith(FOLDER));
  const unlisted = paths.find((path) => !rows.some(({ fil }) => fil === path));
  if (unlisted !== undefined) return unlisted;
  const wrong = rows.find(({ fil, sha256, kind, direction, dated }) => {
    const bytes = held.get(fil);
    const laid = documents.some(
      (data) =>
        data['sha256'] === sha256 &&
        data['kind'] === kind &&
        data['direction'] === direction &&
        data['dated'] === dated &&
        data['accessStatus'] === 'open',
    );
    return !bytes || sha256Hex(bytes) !== sha256 || !laid;
  });
  return wrong?.fil ?? null;
}
