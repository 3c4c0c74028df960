import fc from 'fast-check';
import { editedPair, treeArbitrary } from '../../../test/support/difference/edited-trees.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { normalise, plainText, type DocumentTree } from '../../platform/text/document-tree.js';
import { emptyContent } from '../section-content.pure.js';
import { fitted, Whereabouts, withChange } from './apply.pure.js';
import { changesBetween, type TextChange } from './changes.pure.js';

const numRuns = propertyRuns(150, 10_000);

const wordsIn = (tree: DocumentTree) => plainText(tree).match(/[\p{L}\p{N}]+/gu) ?? [];
const inTree = (tree: DocumentTree, change: TextChange, base = tree): DocumentTree | null => {
  const fit = fitted(change, new Whereabouts(base, tree));
  return fit && withChange({ ...emptyContent, body: tree }, fit).body;
};
const edited = editedPair.map(([base, other]) => [normalise(base), normalise(other)] as const);

test('changes taken one by one, each fitted to the text as it has become, make the proposed text', () => {
  fc.assert(
    fc.property(edited, ([base, proposed]) => {
      let now: DocumentTree = base;
      for (const change of changesBetween(base, proposed)) {
        const next = inTree(now, change, base);
        if (next === null) throw new Error(`A change does not fit: ${JSON.stringify(change)}`);
        now = next;
      }
      expect(normalise(now)).toEqual(proposed);
    }),
    { numRuns },
  );
});

test('a text that is the same has no changes', () => {
  fc.assert(
    fc.property(treeArbitrary.map(normalise), (tree) => {
      expect(changesBetween(tree, tree)).toEqual([]);
    }),
    { numRuns },
  );
});

test('taking one change loses no word that somebody else has written since', () => {
  fc.assert(
    fc.property(edited, fc.nat(), ([base, proposed], pick) => {
      const changes = changesBetween(base, proposed);
      if (changes.length === 0) return;
      const change = changes[pick % changes.length]!;
      const note = 'Tilføjet imens af tovholderen';
      const now = normalise({
        type: 'doc',
        content: [...base.content, { type: 'paragraph', content: [{ type: 'text', text: note }] }],
      });
      const next = inTree(now, change, base);
      if (next === null) throw new Error('It must fit where nothing else has changed.');
      const left = wordsIn(next);
      for (const word of note.split(' ')) expect(left).toContain(word);
    }),
    { numRuns },
  );
});
