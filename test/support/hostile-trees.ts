import fc from 'fast-check';
import type { DocumentTree } from '../../src/platform/text/document-tree.js';
import { anyTree } from './document-trees.js';

/** Texts that would run something if they were ever taken for HTML, each calling `samsvarHit`. */
export const PAYLOADS: readonly string[] = [
  ...['<script>samsvarHit()</script>', '<ScRiPt >samsvarHit()</sCrIpT>', '</p><script>samsvarHit()</script>'],
  ...[
    '<img src=x onerror=samsvarHit()>',
    '<svg onload=samsvarHit()>',
    '<svg><script>samsvarHit()</script></svg>',
  ],
  ...[
    '"><img src=x onerror=samsvarHit()>',
    "'><svg/onload=samsvarHit()>",
    '<iframe srcdoc="<script>parent.samsvarHit()</script>"></iframe>',
  ],
  ...[
    '<a href="javascript:samsvarHit()">x</a>',
    '<math><mi xlink:href="data:x,<script>samsvarHit()</script>">',
    '<details open ontoggle=samsvarHit()>',
  ],
  ...[
    '<body onload=samsvarHit()>',
    '<input autofocus onfocus=samsvarHit()>',
    '<style>@import "javascript:samsvarHit()"</style>',
  ],
  ...[
    '<!--><img src=x onerror=samsvarHit()>-->',
    '<![CDATA[<script>samsvarHit()</script>]]>',
    '&lt;script&gt;samsvarHit()&lt;/script&gt;',
  ],
  ...[
    '&#60;script&#62;samsvarHit()&#60;/script&#62;',
    '\\u003cscript\\u003esamsvarHit()\\u003c/script\\u003e',
    '<x onclick=samsvarHit()>',
  ],
  ...[
    '<object data="data:text/html,<script>samsvarHit()</script>">',
    '<embed src="javascript:samsvarHit()">',
    '<form action="javascript:samsvarHit()"><button>x',
  ],
  ...[
    '<meta http-equiv=refresh content="0;url=javascript:samsvarHit()">',
    '<link rel=stylesheet href="javascript:samsvarHit()">',
    '<base href="javascript:/a/">',
  ],
  ...[
    '</title><script>samsvarHit()</script>',
    '</textarea><script>samsvarHit()</script>',
    '</style><script>samsvarHit()</script>',
  ],
];

/** Any tree, with payloads in the place of some of its texts. */
export const hostileTree: fc.Arbitrary<DocumentTree> = fc
  .tuple(anyTree, fc.infiniteStream(fc.constantFrom(...PAYLOADS)), fc.infiniteStream(fc.nat(3)))
  .map(
    ([tree, payloads, dice]) =>
      replaced(tree, (text) =>
        dice.next().value === 0 ? text : `${text}${payloads.next().value as string}`,
      ) as DocumentTree,
  );

function replaced(value: unknown, by: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, by));
  if (typeof value !== 'object' || value === null) return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, by)]));
  return node.type === 'text' ? { ...node, text: by(String(node.text)) } : node;
}
