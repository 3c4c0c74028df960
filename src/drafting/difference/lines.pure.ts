import type { Paragraph } from '../../platform/text/document-tree.js';
import { canonicalJson } from '../../platform/canonical/canonical.js';
import { align, type Unit } from './align.pure.js';
import type { Change, Line } from './difference-model.js';
import type { Comparison } from './comparison.pure.js';
import { compareLines, wholeLine } from './pieces.pure.js';

type Paragraphs = readonly Paragraph[];

export const textOfParagraphs = (paragraphs: Paragraphs) =>
  paragraphs.map(({ content }) => content.map(({ text }) => text).join('')).join(' ');

/** A unit by its value; its words are counted at most once, and only when somebody asks. */
export function unitOf(value: unknown, kind: string, text: () => string, comparison: Comparison): Unit {
  let bag: ReturnType<Unit['bag']> | undefined;
  return { key: canonicalJson(value), kind, bag: () => (bag ??= comparison.bagOf(text())) };
}

/** The paragraphs of a list item or a cell that both sides have. A single one on each side is the same one, changed. */
export function compareParagraphs(before: Paragraphs, after: Paragraphs, comparison: Comparison): Line[] {
  if (before.length === 1 && after.length === 1)
    return [compareLines(before[0]!.content, after[0]!.content, comparison.effort)];
  const unit = (paragraph: Paragraph) =>
    unitOf(paragraph, 'paragraph', () => textOfParagraphs([paragraph]), comparison);
  return align(before.map(unit), after.map(unit), false).map(({ before: from, after: to }) => {
    if (to === null) return wholeLine(before[from!]!.content, 'deleted');
    if (from === null) return wholeLine(after[to]!.content, 'inserted');
    return compareLines(before[from]!.content, after[to]!.content, comparison.effort);
  });
}

/** Paragraphs that one side has alone, or that are equal on both. */
export const wholeParagraphs = (paragraphs: Paragraphs, change: Exclude<Change, 'changed'>): Line[] =>
  paragraphs.map(({ content }) => wholeLine(content, change));

/** What the lines together are: the same only when each is. */
export const changeOf = (parts: readonly { readonly change: Change }[]): 'same' | 'changed' =>
  parts.every(({ change }) => change === 'same') ? 'same' : 'changed';
