// Reads a Word document in a process of its own, which is given little memory and little time and no environment: a file
// made to be expensive then costs that process and nobody else. Bytes come in on standard input; what was read goes out
// on standard output as JSON. Nothing is decided here: see word-tree.pure.ts.
import mammoth from 'mammoth';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

/** Longer than anything that is said of a source, in characters. */
const LONGEST_NOTE = 2_000;

const seen = { images: 0, nested: 0 };
let read = null;
let notes = null;
await mammoth.convertToHtml(
  { buffer: Buffer.concat(chunks) },
  {
    // The document's own tree is wanted and not its HTML; nothing is left to be made into it.
    transformDocument: (document) => {
      notes = document.notes;
      read = { blocks: document.children.flatMap(blockOf), comments: document.comments.map(commentOf) };
      return { ...document, children: [], comments: [] };
    },
    externalFileAccess: false,
  },
);
process.stdout.write(JSON.stringify({ ...read, seen }));

function blockOf(element) {
  if (element.type === 'paragraph') return [paragraphOf(element)];
  if (element.type === 'table') return [tableOf(element)];
  return (element.children ?? []).flatMap(blockOf);
}

function paragraphOf(element) {
  const inside = { runs: [], comments: [] };
  walk(element.children, { strong: false, em: false }, inside);
  return {
    kind: 'paragraph',
    style: element.styleName ?? '',
    styleId: element.styleId ?? '',
    list: element.numbering
      ? { ordered: element.numbering.isOrdered === true, level: Number(element.numbering.level) || 0 }
      : null,
    indented: Number(element.indent?.start ?? 0) > 0,
    ...inside,
  };
}

function walk(children, marks, inside) {
  for (const child of children ?? []) {
    if (child.type === 'text') inside.runs.push({ text: child.value, ...marks });
    else if (child.type === 'tab' || child.type === 'break') inside.runs.push({ text: ' ', ...marks });
    else if (child.type === 'commentReference') inside.comments.push(child.commentId);
    else if (child.type === 'image') seen.images += 1;
    else if (child.type === 'noteReference')
      inside.runs.push({ text: '', strong: false, em: false, note: noteText(child) });
    else if (child.type === 'run') {
      const style = child.styleName ? { style: child.styleName } : {};
      walk(child.children, { ...marks, strong: child.isBold, em: child.isItalic, ...style }, inside);
    } else if (child.type === 'hyperlink' && child.href)
      walk(child.children, { ...marks, href: child.href }, inside);
    else walk(child.children, marks, inside);
  }
}

/** What a note says. A note in a note is left out: a file can have them go round. */
function noteText(reference) {
  const { body } = notes.resolve(reference) ?? { body: [] };
  return body.map(wordsOf).join(' ').slice(0, LONGEST_NOTE);
}

function wordsOf({ type, value, children }) {
  if (type === 'text') return value;
  return type === 'tab' || type === 'break' ? ' ' : (children ?? []).map(wordsOf).join('');
}

function tableOf(element) {
  const rows = element.children.flatMap((row) => (row.type === 'tableRow' ? [row] : (row.children ?? [])));
  return { kind: 'table', rows: rows.map(rowOf) };
}

function rowOf(row) {
  return { header: row.isHeader === true, cells: (row.children ?? []).map(cellOf) };
}

function cellOf(cell) {
  const inner = (cell.children ?? []).flatMap(blockOf);
  if (inner.some(({ kind }) => kind === 'table')) seen.nested += 1;
  return { colSpan: cell.colSpan ?? 1, rowSpan: cell.rowSpan ?? 1, paragraphs: inner.flatMap(flattened) };
}

/** A table within a cell gives its paragraphs. */
function flattened(block) {
  return block.kind === 'paragraph'
    ? [block]
    : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
}

function commentOf(comment) {
  const paragraphs = comment.body.flatMap(blockOf).flatMap(flattened);
  const text = paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
  return { id: comment.commentId, author: comment.authorName ?? '', text };
}
