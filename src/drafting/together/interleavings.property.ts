import fc from 'fast-check';
import * as Y from 'yjs';
import { Contributor, StoredContribution } from '../../../test/support/contribution-model.js';
import { begun, inBlocks, Stored, Writer } from '../../../test/support/live-writing-model.js';
import { Suggestions } from '../../../test/support/suggestion-model.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { blockText, parseTree } from '../../platform/text/document-tree.js';
import { contentIn, rewrite, type LiveContent } from '../../web/editor/live/live-text.js';

const numRuns = propertyRuns(1_000, 10_000);

const ACTS = [
  'type',
  'type',
  'type',
  'lose',
  'back',
  'alone',
  'close',
  'save',
  'hold',
  'submit',
  'revise',
] as const;
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
    else if (what === 'submit') {
      const word = `ord${who}x${index}x`;
      if (writer.doc && writer.net) typed.draft.push(word);
      writer.submit(word, at);
    } else if (what === 'quote' || what === 'type') {
      const words = what === 'type' ? `ord${who}x${index}x` : contribution.given.replaceAll('\n', ' ');
      if (!writer.closed) typed.draft.push(...(words.match(WORD) ?? []));
      if (words !== '') writer.type(words, at);
    } else writer[what as 'back' | 'alone' | 'close' | 'save' | 'hold']();
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
const wordsOf = (content: LiveContent | undefined): string[] =>
  content?.tree.content.map(blockText).join('\n').match(WORD) ?? [];

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
      // Nobody takes a word out: no version is without what an earlier one had, not even for seconds.
      stored.versions.forEach((version, at) => {
        const before = wordsOf(stored.versions[at - 1]);
        expect(before.filter((word) => !wordsOf(version).includes(word))).toEqual([]);
      });
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
