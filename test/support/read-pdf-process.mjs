// Reads a PDF from standard input with a reader that is not ours, and prints what it finds as JSON.
import { getDocumentProxy } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));

/** Text in the order of the file; what is marked as artifact apart. */
async function pageOf(number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const text = [];
  const artifacts = [];
  let inside = 0;
  for (const item of items) {
    if (item.type?.startsWith('beginMarked')) {
      if (inside > 0 || item.tag === 'Artifact') inside += 1;
    } else if (item.type === 'endMarkedContent') {
      if (inside > 0) inside -= 1;
    } else (inside > 0 ? artifacts : text).push(item.str + (item.hasEOL ? '\n' : ''));
  }
  return { text: text.join(''), artifacts: artifacts.join(''), structure: await page.getStructTree() };
}

const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageOf(number));
const { info } = await pdf.getMetadata();
const outline = (await pdf.getOutline()).map(({ title, items }) => ({
  title,
  items: items.map((one) => one.title),
}));
console.log(JSON.stringify({ pages, info, outline, marked: await pdf.getMarkInfo() }));
