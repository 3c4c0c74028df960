import fc from 'fast-check';
import { anyTree } from '../../../test/support/document-trees.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { canonicalJson } from '../../platform/canonical/canonical.js';
import { normalise, parseTree, type Block } from '../../platform/text/document-tree.js';
import { fornyetBehandlingV1 as procedure } from '../../procedure/fornyet-behandling.v1.js';
import { parseSectionContent, type SectionContent } from '../section-content.pure.js';
import { merged } from './merge.pure.js';

const numRuns = propertyRuns(200, 10_000);
const SECTION = 'dimensioning';
const lines = procedure.requirements.filter(({ section }) => section === SECTION).map(({ id }) => id);

/** Blocks that are unlike each other, so that a block that is gone can be told from one that is moved. */
const blocks = fc
  .array(anyTree, { minLength: 1, maxLength: 4 })
  .map((trees) => trees.flatMap((tree) => normalise(tree).content))
  .map((all) => [...new Map(all.map((block) => [canonicalJson(block), block])).values()]);
const own = (who: string, at: number): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: `${who} skrev ${at}` }],
});
const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('add', 'replace', 'drop')), { maxLength: 5 });

function edited(
  base: readonly Block[],
  who: string,
  changes: readonly (readonly [number, string])[],
): Block[] {
  const content = [...base];
  changes.forEach(([where, what], index) => {
    const at = where % (content.length + 1);
    content.splice(at, what === 'add' ? 0 : 1, ...(what === 'drop' ? [] : [own(who, index)]));
  });
  return content;
}

const contentOf = (content: readonly Block[], picks: readonly number[]): SectionContent =>
  parseSectionContent(procedure, SECTION, {
    body: { type: 'doc', content },
    answers: {},
    ledger: Object.fromEntries(
      lines
        .slice(0, picks.length)
        .flatMap((id, index) =>
          content.length === 0
            ? []
            : [[id, { status: 'answered', paragraph: (picks[index]! % content.length) + 1 }]],
        ),
    ),
  });

const grown = fc
  .tuple(blocks, edits, edits, fc.array(fc.nat(), { maxLength: lines.length }))
  .map(([base, theirs, mine, picks]) => ({
    base: contentOf(base, picks),
    stored: contentOf(edited(base, 'De', theirs), picks),
    mine: contentOf(edited(base, 'Jeg', mine), picks),
  }));
const keys = ({ body }: SectionContent) => body.content.map(canonicalJson);

test('no word that either has written is lost, and what both kept stands once', () => {
  fc.assert(
    fc.property(grown, fc.boolean(), ({ base, stored, mine }, known) => {
      const result = merged(known ? base : null, stored, mine);
      expect(parseTree(result.body)).toEqual(result.body);
      const all = keys(result);
      const before = new Set(keys(base));
      for (const side of [stored, mine])
        for (const key of keys(side))
          if (!before.has(key)) expect(all.filter((one) => one === key)).toHaveLength(1);
      const both = keys(base).filter((key) => keys(stored).includes(key) && keys(mine).includes(key));
      for (const key of both) expect(all.filter((one) => one === key)).toHaveLength(1);
    }),
    { numRuns },
  );
});

test('what only one has changed is as that one has it', () => {
  fc.assert(
    fc.property(grown, ({ base, stored, mine }) => {
      expect(merged(base, stored, base)).toEqual(stored);
      expect(merged(base, base, mine)).toEqual(mine);
      expect(merged(base, mine, mine)).toEqual(mine);
    }),
    { numRuns },
  );
});

test('a line that one side answers points at the block that answers it', () => {
  fc.assert(
    fc.property(grown, ({ base, stored, mine }) => {
      const result = merged(base, stored, mine);
      for (const [id, { paragraph }] of Object.entries(result.ledger)) {
        if (paragraph === undefined) continue;
        const block = keys(result)[paragraph - 1];
        const said = [stored, mine].map((side) => keys(side)[(side.ledger[id]?.paragraph ?? 0) - 1]);
        expect(said).toContain(block);
      }
    }),
    { numRuns },
  );
});
