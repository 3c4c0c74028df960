import { parseTree } from './parse-tree.js';
import { sameTree } from './normalise.js';
import type { Block, DocumentTree, Paragraph, TextNode } from './tree-types.js';

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const bullet = /^[-•] +(?=\S)/;
const numbered = /^(\d{1,3})\. +(?=\S)/;
const startsWithDate = new RegExp(`^\\d{1,2}\\. +(${months})\\b`, 'i');
const heading = /^(#{1,3}) +(?=\S)/;

/** What a line of a plain field opens. */
export type LineKind = 'bullet' | 'numbered' | 'heading' | 'text';

/** What a trimmed line opens. "1. juni 2024" opens a sentence in Danish far more often than a list. */
export function kindOfLine(line: string): LineKind {
  if (bullet.test(line)) return 'bullet';
  if (heading.test(line)) return 'heading';
  return numbered.test(line) && !startsWithDate.test(line) ? 'numbered' : 'text';
}

interface Chunk {
  kind: LineKind;
  lines: string[];
}

/** Continues the chunk before when the line is of its kind; an indented line continues a list item. */
function takeLine(chunks: Chunk[], raw: string): void {
  const line = raw.trim();
  const kind = kindOfLine(line);
  const last = chunks.at(-1);
  const inList = last?.kind === 'bullet' || last?.kind === 'numbered';
  if (last !== undefined && inList && kind === 'text' && /^\s/.test(raw))
    last.lines[last.lines.length - 1] += ` ${line}`;
  else if (last !== undefined && kind === last.kind && kind !== 'heading') last.lines.push(line);
  else chunks.push({ kind, lines: [line] });
}

function chunksOf(part: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const line of part.split('\n')) if (line.trim() !== '') takeLine(chunks, line);
  return chunks;
}

const textOf = (text: string): TextNode[] => [{ type: 'text', text: text.replace(/^\\(?=[-•#\d\\])/, '') }];
const paragraphOf = (text: string): Paragraph => ({ type: 'paragraph', content: textOf(text) });

function blockOf(chunk: Chunk): Block {
  switch (chunk.kind) {
    case 'heading': {
      const line = chunk.lines[0]!;
      const level = heading.exec(line)![1]!.length as 1 | 2 | 3;
      return { type: 'heading', attrs: { level }, content: textOf(line.replace(heading, '')) };
    }
    case 'bullet':
    case 'numbered': {
      const marker = chunk.kind === 'bullet' ? bullet : numbered;
      const items = chunk.lines.map((line) => ({
        type: 'listItem' as const,
        content: [paragraphOf(line.replace(marker, ''))],
      }));
      return { type: chunk.kind === 'bullet' ? 'bulletList' : 'orderedList', content: items };
    }
    case 'text':
      return paragraphOf(chunk.lines.join(' '));
  }
}

/**
 * A text written in a plain field: a blank line parts paragraphs, "- " and "1. " open list lines, "# " to "### " headings.
 * A backslash in front keeps such a sign as text. Line breaks inside a paragraph become spaces.
 * @throws TextError when the text holds control characters or is too long.
 */
export function treeFromPlainText(text: string): DocumentTree {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  const content = lines
    .split(/\n[ ]*\n/)
    .flatMap(chunksOf)
    .map(blockOf);
  return parseTree({ type: 'doc', content });
}

const plain = (nodes: readonly TextNode[]) => nodes.map((node) => node.text).join('');
const plainParagraphs = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map((node) => plain(node.content)).join(' ');

/** A sign that would be read as a marker gets a backslash, so that the text comes back as it was. */
function escaped(text: string): string {
  return kindOfLine(text) === 'text' && !text.startsWith('\\') ? text : `\\${text}`;
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return escaped(plain(block.content));
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${escaped(plain(block.content))}`;
    case 'bulletList':
      return block.content.map((item) => `- ${escaped(plainParagraphs(item.content))}`).join('\n');
    case 'orderedList':
      return block.content
        .map((item, index) => `${index + 1}. ${escaped(plainParagraphs(item.content))}`)
        .join('\n');
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => plainParagraphs(cell.content)).join(' | '))
        .join('\n');
  }
}

/** The text as a plain field shows it, with the markers of `treeFromPlainText`. Marks and tables are lost. */
export function plainText(tree: DocumentTree): string {
  return tree.content.map(plainBlock).join('\n\n');
}

/** Whether a plain field can carry the text without loss: no marks, no tables, no list lines of several paragraphs. */
export function fitsPlainText(tree: DocumentTree): boolean {
  return sameTree(treeFromPlainText(plainText(tree)), tree);
}

/** The bare words of a block, its texts parted by spaces, without list or heading marks. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plain(block.content);
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => plainParagraphs(item.content)).join(' ');
    case 'table':
      return block.content
        .flatMap((row) => row.content.map((cell) => plainParagraphs(cell.content)))
        .join(' ');
  }
}

/** Words as a reader counts them: runs of letters or digits, kept together by hyphen, apostrophe, point, comma or slash. */
export function wordCount(tree: DocumentTree): number {
  const words = /[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*/gu;
  return tree.content.reduce((sum, block) => sum + (blockText(block).match(words)?.length ?? 0), 0);
}

/** Characters of a normalside, spaces included: how Danish authorities count pages of a text. */
const PAGE_CHARACTERS = 2400;

/** Pages a text fills, in whole ones: a text of one word is one page, an empty text none. */
export function pageCount(tree: DocumentTree): number {
  const characters = tree.content.reduce((sum, block) => sum + blockText(block).length, 0);
  return Math.ceil(characters / PAGE_CHARACTERS);
}
