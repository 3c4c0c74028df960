import * as Y from 'yjs';
import { withSaved } from '../../src/drafting/together/live-content.pure.js';
import { blockText, type Block } from '../../src/platform/text/document-tree.js';
import { hasAllOf, stateOf } from '../../src/web/editor/live/live-state.js';
import { contentIn, docOf, rewrite, type LiveContent } from '../../src/web/editor/live/live-text.js';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
/** A draft as everybody begins with it. */
export const begun: LiveContent = {
  tree: { type: 'doc', content: ['Antal pladser.', 'Fordeling.', 'Overvejelser.'].map(paragraph) },
  tags: new Map([[2, [10]]]),
  fields: { 'krav.10.status': 'answered' },
};

/** A word is written into a block, or as a block of its own. */
export function inBlocks(blocks: readonly Block[], word: string, at: number): Block[] {
  const content = [...blocks];
  const place = at % (content.length + 1);
  const block = content[place];
  if (block?.type === 'paragraph' && at % 2 === 0) content[place] = paragraph(`${blockText(block)} ${word}.`);
  else content.splice(place, 0, paragraph(`${word}.`));
  return content;
}
const withWord = (text: LiveContent, word: string, at: number): LiveContent => ({
  ...text,
  tree: { type: 'doc', content: inBlocks(text.tree.content, word, at) },
});

/** What the database holds of one draft: its saved versions, and its shared text. */
export class Stored {
  readonly versions = [begun];
  live = { id: 0, version: 0, ended: true, state: stateOf(new Y.Doc()) };
  doc = new Y.Doc();

  get last(): number {
    return this.versions.length - 1;
  }
  /** As a page is given the shared text: what was saved beside it is put in, and one that has ended goes on as a new one. */
  open(): number {
    const { live, last } = this;
    // Saved with words that never came into the shared text.
    const lacks = !hasAllOf(stateOf(this.doc), live.state);
    if (live.version === last && !live.ended && !lacks) return live.id;
    const written = live.id === 0 ? this.versions[last]! : contentIn(this.doc)!;
    const grown = this.versions[lacks ? live.version - 1 : live.version]!;
    const content = withSaved(grown, this.versions[last]!, written);
    if (live.ended) this.doc = new Y.Doc();
    rewrite(this.doc, content);
    this.live = {
      id: live.ended ? live.id + 1 : live.id,
      version: last,
      ended: false,
      state: stateOf(this.doc),
    };
    return this.live.id;
  }

  /** A save of the shared text; it counts when it has what was saved and put in before it. */
  take({ liveId, state, text }: Sent): boolean {
    const { live } = this;
    if (liveId !== live.id || live.ended || live.version !== this.last) return false;
    if (!hasAllOf(state, live.state)) return false;
    this.versions.push(text);
    Object.assign(live, { version: this.last, state });
    return true;
  }
}

/** A save of the shared text, on its way. */
interface Sent {
  readonly liveId: number;
  readonly state: string;
  readonly text: LiveContent;
}

interface Alone {
  readonly version: number;
  readonly text: LiveContent;
}

/** Somebody at a page: in the shared text, alone with the form, or away with what the browser has kept. */
export class Writer {
  net = true;
  /** The shared text as this page has it. */
  doc: Y.Doc | null = null;
  private liveId = 0;
  private version = 0;
  /** What waits to be saved by the form; while the page is closed, what the browser keeps. */
  waits: Alone | null = null;
  /** A save of the shared text that the network holds up; it arrives with the next one. */
  private heldUp: Sent | null = null;
  closed = false;

  constructor(
    private readonly stored: Stored,
    /** Without script, or where no socket passes: never in the shared text. */
    private readonly shares: boolean,
  ) {}

  type(word: string, at: number): void {
    if (this.closed) return;
    if (this.doc) {
      rewrite(this.doc, withWord(contentIn(this.doc)!, word, at));
      return this.sync();
    }
    const page = this.waits ?? { version: this.version, text: this.stored.versions[this.version]! };
    this.waits = { ...page, text: withWord(page.text, word, at) };
  }

  /** Everything that stands here and there, once both are stored. */
  sync(): void {
    const { doc, stored, net } = this;
    if (!doc || !net) return;
    if (this.liveId !== stored.live.id || stored.live.ended) return this.alone();
    Y.applyUpdate(stored.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(stored.doc)));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored.doc, Y.encodeStateVector(doc)));
  }

  private unsynced(): boolean {
    const { structs, ds } = Y.decodeUpdate(
      Y.encodeStateAsUpdate(this.doc!, Y.encodeStateVector(this.stored.doc)),
    );
    return structs.length > 0 || ds.clients.size > 0;
  }

  /** The line was away too long, or the shared text has ended. */
  alone(): void {
    if (!this.doc) return;
    const same = this.liveId === this.stored.live.id;
    if (!same || this.unsynced()) this.waits = { version: this.version, text: contentIn(this.doc)! };
    this.doc = null;
  }

  close(): void {
    this.alone();
    this.closed = true;
  }

  /** A save is sent, and does not arrive yet. */
  hold(): void {
    if (this.doc && !this.closed) this.heldUp ??= this.sent(this.doc);
  }

  /** By the button, with a word that the line has not taken yet; the page is left, and the line with it. */
  submit(word: string, at: number): void {
    const { doc, stored } = this;
    if (!doc || !this.net) return;
    rewrite(doc, withWord(contentIn(doc)!, word, at));
    const sent = this.sent(doc);
    this.doc = null;
    // Refused, the page comes back with what was sent.
    if (!stored.take(sent)) this.waits = { version: this.version, text: sent.text };
    else this.closed = true;
  }

  private sent(doc: Y.Doc): Sent {
    return { liveId: this.liveId, state: stateOf(doc), text: contentIn(doc)! };
  }

  /** By the form: as it stands when nobody has saved since, otherwise put together with what was saved. */
  save(): void {
    const { stored, net, waits } = this;
    if (!net || this.closed) return;
    if (this.heldUp) stored.take(this.heldUp);
    this.heldUp = null;
    if (waits) {
      const { version, text } = waits;
      const saved = stored.versions[stored.last]!;
      stored.versions.push(
        version === stored.last ? text : withSaved(stored.versions[version]!, saved, text),
      );
      this.waits = null;
      this.version = stored.last;
      return;
    }
    this.sync();
    if (!this.doc) return;
    // Saved beside meanwhile: put in first, then saved.
    stored.open();
    this.sync();
    stored.take(this.sent(stored.doc));
    this.version = stored.last;
  }

  /** The page is opened, or its line comes back. */
  back(): void {
    this.net = true;
    if (this.closed) this.version = this.stored.last;
    this.closed = false;
    this.sync();
    if (this.waits) this.save();
    if (this.doc || !this.shares) return;
    this.version = this.stored.last;
    this.liveId = this.stored.open();
    this.doc = docOf([Y.encodeStateAsUpdate(this.stored.doc)]);
  }
}
