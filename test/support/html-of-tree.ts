import type { Block, DocumentTree, Paragraph, TextNode } from '../../src/platform/text/document-tree.js';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const tagged = (tag: string, inner: string) => `<${tag}>${inner}</${tag}>`;
const words = ({ text, marks = [] }: TextNode) =>
  marks.reduce((inner, mark) => {
    if (mark.type === 'link') return `<a href="${escaped(mark.attrs.href)}">${inner}</a>`;
    return mark.type === 'cite' ? inner : tagged(mark.type === 'strong' ? 'b' : 'i', inner);
  }, escaped(text));
const line = ({ content }: Paragraph) => tagged('p', content.map(words).join(''));

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return line(block);
    case 'heading':
      return tagged(`h${block.attrs.level}`, block.content.map(words).join(''));
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map(({ content }) => tagged('li', content.map(line).join('')));
      return tagged(block.type === 'bulletList' ? 'ul' : 'ol', items.join(''));
    }
    case 'table': {
      const rows = block.content.map(({ content }) =>
        tagged(
          'tr',
          content
            .map((cell) => tagged(cell.type === 'tableHeader' ? 'th' : 'td', cell.content.map(line).join('')))
            .join(''),
        ),
      );
      return tagged('table', rows.join(''));
    }
  }
}

/** A text as a web page would have it on the clipboard. */
export const htmlOfTree = ({ content }: DocumentTree): string => content.map(blockHtml).join('\n');
