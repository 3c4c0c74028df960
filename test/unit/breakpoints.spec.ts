import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ASSETS = join(__dirname, '../../src/web/assets');
/** Below this no rule may change the layout: axe asks at 320 px for every phone. In px; 1 em of a media query is 16 px. */
const NARROWEST = 400;

describe('the stylesheets', () => {
  const asked = readdirSync(ASSETS)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => [
      ...readFileSync(join(ASSETS, name), 'utf8').matchAll(/(?:min|max)-width:\s*([\d.]+)(em|rem|px)\)/g),
    ])
    .map(([, size, unit]) => Number(size) * (unit === 'px' ? 1 : 16));

  // axe is asked about contrast at one width only: there it meets both colours of text on the ground of the page.
  it('give nothing another colour by the width but those of text on the page', () => {
    const rules = readdirSync(ASSETS)
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => rulesByWidth(readFileSync(join(ASSETS, name), 'utf8')));
    expect(rules.length).toBeGreaterThan(5);
    const colours = rules.flatMap((rule) => [
      ...rule.matchAll(/(?:^|[\s;{])((?:color|background(?:-color)?|opacity)\s*:[^;}]*)/g),
    ]);
    const known = /^(color: var\(--(grey|ink)\)|background: none)$/;
    expect(colours.map(([, colour]) => colour!.trim()).filter((colour) => !known.test(colour))).toEqual([]);
  });

  it('have layouts for several widths', () => {
    expect(new Set(asked).size).toBeGreaterThan(2);
  });

  it('do not tell narrow phones apart', () => {
    expect(asked.filter((width) => width < NARROWEST)).toEqual([]);
  });
});

/** What stands inside each `@media` that asks for a width. */
function rulesByWidth(css: string): string[] {
  const found: string[] = [];
  for (const { index, 0: head } of css.matchAll(/@media[^{]*(?:min|max)-width[^{]*\{/g)) {
    let depth = 1;
    let end = index + head.length;
    for (; depth > 0 && end < css.length; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    found.push(css.slice(index + head.length, end - 1));
  }
  return found;
}
