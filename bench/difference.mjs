// How long the difference between two long texts takes: 40 pages with 20 tables, edited in ways a section is edited.
// Reads the built program (npm run build). A line per case: median and slowest of the rounds, in milliseconds.
import { performance } from 'node:perf_hooks';
import { compareTrees } from '../dist/src/drafting/difference/blocks.pure.js';
import { parseTree } from '../dist/src/platform/text/document-tree.js';

const ROUNDS = 9;
const PARAGRAPHS = 200;
const WORDS = 55;
const TABLES = 20;

/** A small generator of numbers from a seed: every run compares the same texts. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const vocabulary = Array.from({ length: 1500 }, (_, index) => `ord${index.toString(36)}`);
const sentence = (pick, words) =>
  Array.from({ length: words }, () => vocabulary[Math.min(pick(1500), pick(1500))]).join(' ');
const paragraph = (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const cell = (text) => ({ type: 'tableCell', content: [paragraph(text)] });
const table = (pick) => ({
  type: 'table',
  content: Array.from({ length: 12 }, (_, row) => ({
    type: 'tableRow',
    content: Array.from({ length: 5 }, (_, column) => cell(column === 0 ? `Række ${row}` : `${pick(900)}`)),
  })),
});

function longText(seed) {
  const pick = seeded(seed);
  const blocks = [];
  for (let index = 0; index < PARAGRAPHS; index += 1) {
    blocks.push(paragraph(sentence(pick, WORDS)));
    if (index % (PARAGRAPHS / TABLES) === 0) blocks.push(table(pick));
  }
  return blocks;
}

const edit = (blocks, change) => structuredClone(blocks).flatMap(change);
const replaced = (block, from, to) => JSON.parse(JSON.stringify(block).replaceAll(from, to));
const base = longText(1);
const common = vocabulary[3];

const cases = {
  same: base,
  'one word': edit(base, (block, index) => (index === 90 ? replaced(block, common, 'rettet') : block)),
  'every fifth paragraph': edit(base, (block, index) =>
    index % 5 === 0 ? replaced(block, 'ord1', 'rettet') : block,
  ),
  'one word replaced everywhere': edit(base, (block) => replaced(block, 'ord1', 'rettet')),
  'the words of every paragraph turned round': edit(base, (block) =>
    block.type === 'table' ? block : paragraph(block.content[0].text.split(' ').reverse().join(' ')),
  ),
  'half deleted': base.filter((_, index) => index % 2 === 0),
  'turned round': [...base].reverse(),
  'all other words': longText(2),
  'one long paragraph rewritten': [paragraph(sentence(seeded(3), 13_000))],
};

const tree = (content) => parseTree({ type: 'doc', content });
const oneLong = tree([paragraph(sentence(seeded(4), 13_000))]);
for (const [name, blocks] of Object.entries(cases)) {
  const [before, after] = [blocks.length === 1 ? oneLong : tree(base), tree(blocks)];
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    compareTrees(before, after);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const [median, slowest] = [times[ROUNDS >> 1], times.at(-1)].map((time) => time.toFixed(0));
  console.log(`difference ${name}: median=${median} slowest=${slowest} ms, rounds=${ROUNDS}`);
}
