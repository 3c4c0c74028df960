import { writeMarks } from './inline-marks.js';
import type { Table } from './tree-types.js';

/** A table as rows of "| a | b |"; "# " begins a heading cell. Null when a cell has several paragraphs. */
export function writeTable({ content }: Table): string | null {
  if (content.some((row) => row.content.some((cell) => cell.content.length > 1))) return null;
  return content
    .map((row) => {
      const cells = row.content.map(({ type, content: [paragraph] }) => {
        const words = writeMarks(paragraph?.content ?? []).replaceAll('|', '\\|');
        return type === 'tableHeader' ? `# ${words}` : words.replace(/^#/, '\\#');
      });
      return `| ${cells.join(' | ')} |`;
    })
    .join('\n');
}

/** The cells of a row as they are written, without the spaces round them. */
export function readRow(line: string): string[] {
  const cells = [''];
  for (const [part] of line.replace(/^\|/, '').matchAll(/\\.|[^\\|]+|\||\\/gsu)) {
    if (part === '|') cells.push('');
    else cells[cells.length - 1] += part;
  }
  // The last sign closes the row.
  if (cells.length > 1 && cells.at(-1)!.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}
