import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { editedPair } from '../../../test/support/difference/edited-trees.js';
import { shownText } from '../../../test/support/difference/shown-text.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { sampleProcedure } from '../../../test/support/sample-section.js';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import { Difference } from '../../web/difference/difference.js';
import type { SectionContent } from '../section-content.pure.js';
import { compareContents } from './difference.pure.js';
import { sideText } from './side-text.pure.js';
import { differenceView } from './view.pure.js';

const content = (body: DocumentTree): SectionContent => ({ body, answers: {}, ledger: {} });

test('no letter of either text is lost on its way to the page, folded or not', () => {
  let seen = 0;
  fc.assert(
    fc.property(editedPair, ([old, fresh]) => {
      const [before, after] = [content(old), content(fresh)];
      const difference = compareContents(sampleProcedure, 'placement', before, after);
      const view = differenceView(sampleProcedure, difference, {
        before: { title: 'Version 1', content: before },
        after: { title: 'Version 2', content: after },
      });
      if (view.stretches.length === 0) return;
      seen += 1;
      const html = renderToString(Difference({ view }));
      for (const side of ['before', 'after'] as const) {
        const expected = difference.blocks.map((block) => sideText(block, side)).join('');
        expect(shownText(html, side)).toBe(expected.replace(/\s+/g, ''));
      }
    }),
    { numRuns: propertyRuns(200, 3000) },
  );
  expect(seen).toBeGreaterThan(0);
});
