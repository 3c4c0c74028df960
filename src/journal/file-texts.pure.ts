import { TEXT_ERASED, saltedTextHash } from './entry.pure.js';
import type { JournalEntry } from './entry.pure.js';
import type { FileText } from './journal-file-format.pure.js';
import { broken } from './reasons.pure.js';
import type { Break } from './reasons.pure.js';

/** How the free texts of a journal were found. */
export interface TextCount {
  readonly checked: number;
  readonly erased: number;
  readonly withheld: number;
}

/**
 * Holds free texts against the salted hashes in the entries. An erased text must be covered by a later `textErased` entry.
 * Memory grows with the erased texts only.
 */
export class TextCheck {
  private checked = 0;
  private erased = 0;
  private withheld = 0;
  /** Erased texts whose erasure has not been met yet: key to entry number. */
  private readonly unexplained = new Map<string, number>();

  add(entry: JournalEntry, texts: Readonly<Record<string, FileText>>): Break | undefined {
    const fields = Object.keys(entry.texts);
    const sameFields =
      fields.length === Object.keys(texts).length && fields.every((field) => Object.hasOwn(texts, field));
    if (!sameFields) return broken(entry.seq, 'textMismatch');
    this.meetErasure(entry);
    const sound = Object.entries(texts).every(([field, text]) => this.take(entry, field, text));
    return sound ? undefined : broken(entry.seq, 'textMismatch');
  }

  finish(): TextCount | Break {
    const [first] = this.unexplained.values();
    if (first !== undefined) return broken(first, 'textMissing');
    return { checked: this.checked, erased: this.erased, withheld: this.withheld };
  }

  private take(entry: JournalEntry, field: string, text: FileText): boolean {
    if (text === 'withheld') {
      this.withheld += 1;
      return true;
    }
    if (text === null) {
      this.erased += 1;
      this.unexplained.set(key(entry.seq, field), entry.seq);
      return true;
    }
    this.checked += 1;
    // The hash is over NFC; another spelling of the same letters would pass it.
    const stored = text.text === text.text.normalize('NFC');
    return stored && saltedTextHash(text.salt, text.text) === entry.texts[field];
  }

  private meetErasure(entry: JournalEntry): void {
    const { seq, field } = entry.data;
    if (entry.type !== TEXT_ERASED || typeof seq !== 'number' || typeof field !== 'string') return;
    this.unexplained.delete(key(seq, field));
  }
}

function key(seq: number, field: string): string {
  return `${seq}/${field}`;
}
