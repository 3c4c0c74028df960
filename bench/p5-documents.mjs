// P5: the reply in its forms against the bare library that writes the same texts, with five sections of 2 kB and of 40 kB and 25
// answers. Both sides run in turn for the same time. What counts is processor time: on a machine that does other work as well
// the clock on the wall tells more of that than of either side.
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';
import { fontFile } from '../dist/src/reply/pdf/pdf-style.js';
import { renderReplyPdf } from '../dist/src/reply/pdf/reply-pdf.js';
import { renderReplyDocx } from '../dist/src/reply/reply-docx.js';
import { renderReplyHtml } from '../dist/src/reply/reply-html.js';
import { buildReplyModel } from '../dist/src/reply/reply-model.pure.js';
import { wholeReply } from '../dist/src/sample/whole-reply.js';

const EACH_MS = 600;
const models = [
  ['5 x 2 kB', buildReplyModel(wholeReply())],
  ['5 x 40 kB', buildReplyModel(wholeReply({ perSection: 40_000 }))],
];
const runs = (list) => list.map(({ text }) => text).join('');

/** The model as plain paragraphs and tables: what a program that only used the library would have. */
function plain(model) {
  const out = [];
  for (const { heading, blocks } of model.parts) {
    out.push(heading);
    for (const block of blocks) {
      if (block.kind === 'table')
        out.push(
          [block.columns, ...block.rows].map((row) =>
            row.map((cell) => cell.paragraphs.map(runs).join('\n')),
          ),
        );
      else if (block.kind === 'paragraph') out.push(runs(block.runs));
      else if (block.kind === 'heading') out.push(block.text);
      else if (block.kind === 'list') out.push(...block.items.flatMap((item) => item.map(runs)));
      else if (block.kind === 'quote') out.push(block.label, ...block.paragraphs);
      else out.push(block.caption);
    }
  }
  return out;
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const bareHtml = (parts) =>
  parts
    .map((part) =>
      typeof part === 'string'
        ? `<p>${escaped(part)}</p>`
        : `<table>${part.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
    )
    .join('\n');
const bareDocx = (parts) => {
  const paragraph = (text) => new Paragraph({ children: [new TextRun(text)] });
  const children = parts.map((part) =>
    typeof part === 'string'
      ? paragraph(part)
      : new Table({
          rows: part
            .filter((row) => row.length > 0)
            .map(
              (row) =>
                new TableRow({ children: row.map((cell) => new TableCell({ children: [paragraph(cell)] })) }),
            ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};
const barePdf = (parts) => {
  const doc = new PDFDocument({ size: 'A4', compress: false, font: fontFile('text') });
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.on('data', () => undefined);
  for (const part of parts) {
    if (typeof part === 'string') doc.fontSize(10.5).text(part);
    else for (const row of part) for (const cell of row) doc.fontSize(9).text(cell);
  }
  doc.end();
  return ended;
};

async function timeOf(work) {
  let count = 0;
  const begun = performance.now();
  const before = process.cpuUsage();
  do {
    await work();
    count += 1;
  } while (performance.now() - begun < EACH_MS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

/** Ratios of the larger size and the smaller one, the worse of the two per round. */
async function measured(rounds, ours, bare) {
  const told = [];
  const ratios = Array.from({ length: rounds }, () => 0);
  for (const [name, model] of models) {
    const parts = plain(model);
    await ours(model);
    await bare(parts);
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const [own, other] = [await timeOf(() => ours(model)), await timeOf(() => bare(parts))];
      times.push([own, other]);
      ratios[round] = Math.max(ratios[round], own / other);
    }
    const least = (at) => Math.min(...times.map((pair) => pair[at])).toFixed(2);
    told.push(
      `${name}: ours ${least(0)} ms, bare ${least(1)} ms, memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    );
  }
  return { ratios, told };
}

export const rows = [
  { id: 'P5-html', floor: 5, goal: 5, measure: (rounds) => measured(rounds, renderReplyHtml, bareHtml) },
  { id: 'P5-docx', floor: 1.3, goal: 0.3, measure: (rounds) => measured(rounds, renderReplyDocx, bareDocx) },
  { id: 'P5-pdf', floor: 1.3, goal: 1.3, measure: (rounds) => measured(rounds, renderReplyPdf, barePdf) },
];
