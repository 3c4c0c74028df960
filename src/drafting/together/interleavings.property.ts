import fc from 'fast-check';
import * as Y from 'yjs';
import { Contributor, StoredContribution } from '../../../test/support/contribution-model.js';
import { Suggestions } from '../../../test/support/suggestion-model.js';
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
function inBlocks(blocks: readonly Block[], word: string, at: number): Block[] {
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

/** Of the other secretariat: `unheard` is a save whose answer is lost. The lead quotes what has been handed in. */
const THEIRS = ['type', 'type', 'type', 'lose', 'back', 'close', 'save', 'unheard', 'handIn'] as const;
const theirAct = fc.record({ who: fc.constantFrom(3, 4), what: fc.constantFrom(...THEIRS), at: fc.nat(7) });
const quoteAct = fc.record({ who: fc.nat(2), what: fc.constant('quote' as const), at: fc.nat(7) });
/** A third secretariat suggests in what is saved; a lead saves and takes the oldest suggestion. */
const suggestAct = fc.record({ who: fc.nat(2), what: fc.constantFrom('suggest', 'take'), at: fc.nat(7) });
type Act = {
  who: number;
  at: number;
  what: (typeof ACTS)[number] | (typeof THEIRS)[number] | 'quote' | 'suggest' | 'take';
};
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: act },
    { weight: 5, arbitrary: theirAct },
    { weight: 1, arbitrary: quoteAct },
    { weight: 3, arbitrary: suggestAct },
  ),
  { minLength: 6, maxLength: 16 },
);

/** A lead's draft and the contribution that another secretariat writes to it. */
class Houses {
  readonly draft = new Stored();
  readonly contribution = new StoredContribution();
  readonly leads = [true, true, false].map((shares) => new Writer(this.draft, shares));
  readonly suggestions = new Suggestions();
  readonly others = ['a', 'b'].map((name) => new Contributor(this.contribution, name, inBlocks));
  /** Words that must be in the draft, and in the contribution. */
  readonly typed: { readonly draft: string[]; readonly contribution: string[] } = {
    draft: [],
    contribution: [],
  };

  constructor() {
    this.leads.forEach((writer) => writer.back());
  }

  lead(writer: Writer, { who, what, at }: Act, index: number): void {
    const { draft, contribution, typed } = this;
    if (what === 'lose') writer.net = false;
    else if (what === 'revise') draft.live.ended = true;
    else if (what === 'suggest') this.suggest(`ord${who}x${index}x`, at);
    else if (what === 'take') this.take(writer);
    else if (what === 'quote' || what === 'type') {
      const words = what === 'type' ? `ord${who}x${index}x` : contribution.given.replaceAll('\n', ' ');
      if (!writer.closed) typed.draft.push(...(words.match(WORD) ?? []));
      if (words !== '') writer.type(words, at);
    } else writer[what as 'back' | 'alone' | 'close' | 'save']();
  }

  private suggest(word: string, at: number): void {
    const { tree } = this.draft.versions[this.draft.last]!;
    this.suggestions.suggest(this.draft.last, tree, inBlocks(tree.content, word, at), word);
  }

  /** As at the desk: what is typed is saved first, and the draft with the suggestion is its next version. */
  private take(writer: Writer): void {
    const { draft, typed, suggestions } = this;
    if (!writer.net || writer.closed) return;
    writer.save();
    const now = draft.versions[draft.last]!;
    const taken = suggestions.take((version) => draft.versions[version]!.tree, now.tree);
    if (!taken) return;
    typed.draft.push(taken.word);
    draft.versions.push({ ...now, tree: taken.tree });
  }

  other(writer: Contributor, { who, what, at }: Act, index: number): void {
    if (what === 'lose') writer.net = false;
    else if (what === 'unheard') writer.save(false);
    else if (what === 'type') {
      if (writer.closed) return;
      this.typed.contribution.push(`ord${who}x${index}x`);
      writer.type(`ord${who}x${index}x`, at);
    } else writer[what as 'back' | 'close' | 'save' | 'handIn']();
  }

  /** Everybody comes back and saves, until nothing waits. */
  settle(): void {
    const { leads, others } = this;
    for (let round = 0; round < 2; round += 1) leads.forEach((writer) => writer.back());
    leads.forEach((writer) => writer.save());
    for (let round = 0; round < 4; round += 1)
      others.forEach((writer) => {
        writer.back();
        writer.save();
      });
  }
}
const WORD = /ord\dx\d+x/g;

test('two who write together and one beside them, and two of another secretariat who write its contribution, and a third that suggests, lose no word, whatever becomes of lines, pages and versions', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const houses = new Houses();
      const { draft: stored, contribution, leads, others, typed } = houses;
      let quotable = '';
      all.forEach((one, index) => {
        if (one.who < 3) houses.lead(leads[one.who]!, one, index);
        else houses.other(others[one.who - 3]!, one, index);
        quotable += contribution.given;
      });
      houses.settle();
      const { tree } = stored.versions[stored.last]!;
      expect(parseTree(tree)).toEqual(tree);
      const said = tree.content.map(blockText).join('\n');
      expect(typed.draft.filter((word) => !said.includes(word))).toEqual([]);
      expect(typed.contribution.filter((word) => !contribution.words.includes(word))).toEqual([]);
      // What is handed in is never less than what was handed in before.
      contribution.handed.forEach(({ words }, at) => {
        const before = contribution.handed[at - 1]?.words.match(WORD) ?? [];
        expect(before.filter((word) => !words.includes(word))).toEqual([]);
      });
      // Of the other secretariat's words the draft has those that it handed in, and no others.
      const theirs = typed.contribution.filter((word) => said.includes(word));
      expect(theirs.filter((word) => !quotable.includes(word))).toEqual([]);
      // What two write together is one text.
      expect(contentIn(leads[0]!.doc!)).toEqual(contentIn(leads[1]!.doc!));
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
