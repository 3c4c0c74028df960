import { HIT } from './watch.js';

/** Right-to-left override and its kin, by name: as themselves they would change how this file is read. */
const RLO = '\u202e';
const POP = '\u202c';
const ZERO_WIDTH = '\u200b\u200c\u200d\ufeff';
const long = (part: string, length = 10_000) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Five texts of each kind that somebody may type to break a page, or by accident. Each that could run calls `HIT`. */
export const hostile = {
  script: [
    `<script>${HIT}(1)</script>`,
    `</textarea><script>${HIT}(2)</script>`,
    `</title></style><ScRiPt >${HIT}(3)</sCrIpT>`,
    `<svg><script>${HIT}(4)</script></svg>`,
    `<script src="data:text/javascript,${HIT}(5)"></script>`,
  ],
  breakOut: [
    `"><b id="brudt">${HIT}</b>`,
    `'><iframe srcdoc="<script>parent.${HIT}(6)</script>"></iframe>`,
    `" autofocus onfocus="${HIT}(7)" x="`,
    `--><form action="https://fremmed.example"><button>Send</button></form><!--`,
    `</option></select><a href="javascript:${HIT}(8)">Klik</a>`,
  ],
  handler: [
    `<img src=x onerror=${HIT}(9)>`,
    `<svg onload=${HIT}(10)>`,
    `<body onpageshow=${HIT}(11)>`,
    `<details open ontoggle=${HIT}(12)>x</details>`,
    `<video><source onerror=${HIT}(13)></video>`,
  ],
  invisible: [
    `Ja${RLO}jen${POP}`,
    `Nul${ZERO_WIDTH}bredde`,
    'Styretegn \u0007\u001b[31m\u0008 midt i',
    'Linje et\r\nLinje to\u2028Linje tre\u2029Linje fire',
    'Nul-tegn \u0000 i teksten',
  ],
  long: [
    long('Kommunerne vurderer, at placeringen er hensigtsmæssig. '),
    long('x'),
    long('Æøå-'),
    long('https://www.kommune.example/en/meget/lang/adresse/'),
    long('linje\n'),
  ],
  query: [
    `'; drop table samsvar.case_file; --`,
    `1' or '1'='1`,
    `$1::text; select pg_sleep(10)`,
    `%' and 1=cast((select version()) as int) and '%'='`,
    `\\'; copy samsvar.person to program 'id'; --`,
  ],
  template: [
    '__proto__',
    'constructor',
    '${7*7}{{7*7}}<%= 7*7 %>',
    '{"__proto__":{"admin":true}}',
    'toString',
  ],
  letters: [
    '👩‍👩‍👧‍👦 Familie 🏳️‍🌈 i teksten 🇩🇰',
    'A\u030a\u030a\u030a\u030a\u030a\u030a\u030a\u030a, o\u0308 og e\u0301: sammensatte tegn',
    '\ud83d et halvt tegn',
    'Ægte “citat” – tankestreg… ½ § 13 b, stk. 3',
    '\u1e9e ﬁ ﷽ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  ],
} as const;

export type HostileKind = keyof typeof hostile;
export const hostileKinds = Object.keys(hostile) as HostileKind[];

/** The text as it may come back: letters composed, line breaks as one, and without what no page has to show. */
export function asRead(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}|\p{Cs}|[\u2028\u2029\ufffd]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
