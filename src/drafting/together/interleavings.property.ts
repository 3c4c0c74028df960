import fc from 'fast-check';
import * as Y from 'yjs';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { blockText, parseTree, type Block } from '../../platform/text/document-tree.js';
import { contentIn, docOf, rewrite, type LiveContent } from '../../web/editor/live/live-text.js';
import { withSaved } from './live-content.pure.js';

const numRuns = propertyRuns(1_000, 10_000);

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const begun: LiveContent = {
  tree: { type: 'doc', content: ['Antal pladser.', 'Fordeling.', 'Overvejelser.'].map(paragraph) },
  tags: new Map([[2, [10]]]),
  fields: { 'krav.10.status': 'answered' },
};

/** A word is written into a block, or as a block of its own. */
function withWord(text: LiveContent, word: string, at: number): LiveContent {
  const content = [...text.tree.content];
  const place = at % (content.length + 1);
  const block = content[place];
  if (block?.type === 'paragraph' && at % 2 === 0) content[place] = paragraph(`${blockText(block)} ${word}.`);
  else content.splice(place, 0, paragraph(`${word}.`));
  return { ...text, tree: { type: 'doc', content } };
}

/** What the database holds of one draft: its saved versions, and its shared text. */
class Stored {
  readonly versions = [begun];
  live = { id: 0, version: 0, ended: true };
  doc = new Y.Doc();

  get last(): number {
    return this.versions.length - 1;
  }
  /** As a page is given the shared text: what was saved beside it is put in, and one that has ended goes on as a new one. */
  open(): number {
    const { live, last } = this;
    if (live.version === last && !live.ended) return live.id;
    const written = live.id === 0 ? this.versions[last]! : contentIn(this.doc)!;
    const content = withSaved(this.versions[live.version]!, this.versions[last]!, written);
    if (live.ended) this.doc = new Y.Doc();
    rewrite(this.doc, content);
    this.live = { id: live.ended ? live.id + 1 : live.id, version: last, ended: false };
    return this.live.id;
  }
}

interface Alone {
  readonly version: number;
  readonly text: LiveContent;
}

/** Somebody at a page: in the shared text, alone with the form, or away with what the browser has kept. */
class Writer {
  net = true;
  /** The shared text as this page has it. */
  doc: Y.Doc | null = null;
  private liveId = 0;
  private version = 0;
  /** What waits to be saved by the form; while the page is closed, what the browser keeps. */
  waits: Alone | null = null;
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

  /** By the form: as it stands when nobody has saved since, otherwise put together with what was saved. */
  save(): void {
    const { stored, net, waits } = this;
    if (!net || this.closed) return;
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
    stored.versions.push(contentIn(stored.doc)!);
    stored.live.version = stored.last;
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

const ACTS = ['type', 'type', 'type', 'lose', 'back', 'alone', 'close', 'save', 'revise'] as const;
const act = fc.record({ who: fc.nat(2), what: fc.constantFrom(...ACTS), at: fc.nat(7) });

test('two who write together and one who writes beside them lose no word, whatever becomes of lines, pages and versions', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 10 }), (acts) => {
      const stored = new Stored();
      const writers = [true, true, false].map((shares) => new Writer(stored, shares));
      writers.forEach((writer) => writer.back());
      const typed: string[] = [];
      acts.forEach(({ who, what, at }, index) => {
        const writer = writers[who]!;
        if (what === 'lose') writer.net = false;
        else if (what === 'revise') stored.live.ended = true;
        else if (what === 'type') {
          if (!writer.closed) typed.push(`ord${who}x${index}x`);
          writer.type(`ord${who}x${index}x`, at);
        } else writer[what]();
      });
      for (const writer of writers) writer.back();
      writers.forEach((writer) => writer.back());
      writers.forEach((writer) => writer.save());
      const { tree } = stored.versions[stored.last]!;
      expect(parseTree(tree)).toEqual(tree);
      const said = tree.content.map(blockText).join('\n');
      expect(typed.filter((word) => !said.includes(word))).toEqual([]);
      // What two write together is one text.
      expect(contentIn(writers[0]!.doc!)).toEqual(contentIn(writers[1]!.doc!));
    }),
    { numRuns },
  );
});

test('a text comes out of the shared one as it went in, and what is no text of ours does not come out', () => {
  const doc = new Y.Doc();
  rewrite(doc, begun);
  expect(contentIn(doc)).toEqual(begun);
  const row = new Y.XmlElement('tableRow');
  doc.getXmlFragment('tekst').insert(0, [row]);
  const content = contentIn(doc);
  expect(content === null || parseTree(content.tree)).not.toBe(false);
});
