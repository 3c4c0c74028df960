import type { Placed } from './pdf-blocks.js';
import type { Paper } from './pdf-paper.js';
import { MARGINS, PAGE, QUIET, SIZE, TEXT_WIDTH } from './pdf-style.js';

/** Bookmarks: chapters with the headings in them. */
export function bookmarks({ doc }: Paper, placed: readonly Placed[]): void {
  let chapter = doc.outline;
  for (const { level, text, page } of placed) {
    doc.switchToPage(page);
    if (level === 1) chapter = doc.outline.addItem(text, { expanded: false });
    else if (level === 2) chapter.addItem(text);
  }
}

/** On every page: what it belongs to, its number, and a second line. */
export function drawFooters(paper: Paper, footer: string, below: string): void {
  const { doc } = paper;
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Below the text: the paper must not take it for too low and begin a new page.
    doc.page.margins.bottom = 0;
    paper.decoration(() => {
      doc.font('text').fontSize(SIZE.small).fillColor(QUIET);
      const y = PAGE.height - 52;
      doc.text(footer, MARGINS.left, y, { lineBreak: false });
      const number = `Side ${page + 1} af ${count}`;
      doc.text(number, MARGINS.left + TEXT_WIDTH - doc.widthOfString(number), y, { lineBreak: false });
      doc.fontSize(7).text(below, MARGINS.left, y + 12, { lineBreak: false });
    }, 'Pagination');
  }
}
