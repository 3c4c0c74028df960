import {
  contributionHash,
  type ContributionContent,
} from '../../src/drafting/contributions/contribution-content.pure.js';
import { merged } from '../../src/drafting/writing/merge.pure.js';
import { blockText, type Block } from '../../src/platform/text/document-tree.js';

/** Puts a word into a text. */
export type WithWord = (content: readonly Block[], word: string, at: number) => readonly Block[];

const empty: ContributionContent = {
  body: { type: 'doc', content: [] },
  answers: {},
  ledger: {},
  positions: {},
};
const wordsIn = ({ body }: ContributionContent) => body.content.map(blockText).join('\n');

/** What the database holds of one region's contribution: what is saved, and what is handed in. No earlier drafts. */
export class StoredContribution {
  version = 0;
  content = empty;
  readonly handed: { readonly hash: string; readonly words: string }[] = [];
  /** Versions by the key under which they were saved: what comes twice counts once. */
  private readonly keys = new Map<string, number>();

  get hash(): string {
    return contributionHash(this.content);
  }

  /** The version it became; null when somebody has saved since `expected`. */
  save(key: string, expected: number, content: ContributionContent): number | null {
    const before = this.keys.get(key);
    if (before !== undefined) return before;
    if (expected !== this.version) return contributionHash(content) === this.hash ? this.version : null;
    this.version += 1;
    this.content = content;
    this.keys.set(key, this.version);
    return this.version;
  }

  /** As it is saved, named by the hash that was seen; refused for another, for the one given last, and for none. */
  handIn(seen: string): void {
    if (seen !== this.hash || this.handed.at(-1)?.hash === seen || this.content.body.content.length === 0)
      return;
    this.handed.push({ hash: seen, words: wordsIn(this.content) });
  }

  /** What the others read of it. */
  get given(): string {
    return this.handed.at(-1)?.words ?? '';
  }
  get words(): string {
    return wordsIn(this.content);
  }
}

/** What waits in a page or, while it is closed, in its browser. */
interface Kept {
  readonly version: number;
  readonly content: ContributionContent;
}

/** Somebody of the region's secretariat at the page of the contribution: it is saved by the form alone. */
export class Contributor {
  net = true;
  closed = false;
  private version = 0;
  private content = empty;
  private typed = false;
  /** Sent, and its answer lost: it is sent again under its own key. */
  private pending: (Kept & { readonly key: string }) | null = null;
  private saves = 0;

  constructor(
    private readonly stored: StoredContribution,
    private readonly name: string,
    private readonly withWord: WithWord,
  ) {}

  type(word: string, at: number): void {
    const { body } = this.content;
    this.content = { ...this.content, body: { ...body, content: this.withWord(body.content, word, at) } };
    this.typed = true;
  }

  /** `answered`: whether what the server says comes back. */
  save(answered = true): void {
    if (!this.net || this.closed || (!this.typed && this.pending === null)) return;
    const { name, version, content } = this;
    const sent = this.pending ?? { key: `${name}.${(this.saves += 1)}`, version, content };
    const saved = this.stored.save(sent.key, sent.version, sent.content);
    this.pending = answered ? null : sent;
    if (!answered) return;
    if (saved === null) return this.together();
    this.version = saved;
    this.typed = contributionHash(this.content) !== contributionHash(sent.content);
  }

  /** Both texts in one form, which is read and saved on what is stored now. */
  private together(): void {
    this.content = { ...merged(null, this.stored.content, this.content), positions: this.content.positions };
    this.version = this.stored.version;
    this.typed = true;
  }

  /** Hands in what its page shows as saved. */
  handIn(): void {
    if (!this.net || this.closed || this.typed) return;
    this.stored.handIn(contributionHash(this.content));
  }

  /** The browser keeps what is typed, and on which version; a request on its way is forgotten with the page. */
  close(): void {
    this.pending = null;
    this.closed = true;
  }

  /** The page is opened, or its line comes back. */
  back(): void {
    this.net = true;
    if (!this.closed) return;
    this.closed = false;
    if (this.typed && this.version !== this.stored.version) {
      // Compared by being sent as it was kept: it is saved already, or both are shown.
      const known = this.stored.save(`${this.name}.kept.${(this.saves += 1)}`, this.version, this.content);
      if (known === null) return this.together();
      this.typed = false;
    }
    if (!this.typed) this.content = this.stored.content;
    this.version = this.stored.version;
  }
}
