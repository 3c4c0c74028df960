import fc from 'fast-check';
import { hostileTree } from '../../../test/support/hostile-trees.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { strangeMarkup } from '../../../test/support/shown-elements.js';
import { normalise, parseTree } from '../../platform/text/document-tree.js';
import { renderPart } from '../render.js';
import { DocumentText } from './document.js';

describe('T4 a text on a page', () => {
  it('becomes nothing but the elements of a text, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileTree, (tree) => {
        const html = renderPart(<DocumentText body={parseTree(normalise(tree))} idPrefix="blok" />);
        expect(strangeMarkup(html)).toEqual([]);
      }),
      { numRuns: propertyRuns(1000, 50_000) },
    );
  });

  it('is found out when it does', () => {
    expect(strangeMarkup('<p>a</p><script>x</script>')).toHaveLength(2);
    expect(strangeMarkup('<p onclick="x">a</p>')).toEqual(['onclick in <p onclick="x">']);
    expect(strangeMarkup('<a href="javascript:x()">a</a>')).toHaveLength(1);
    expect(strangeMarkup('<p>a < b</p>')).toEqual(['<']);
  });
});
