import { forbiddenCharacters } from '../../platform/text/clean-text.js';
import { flattenLists, headingsOfLists, listsOfWord, listsThatGoOn } from './paste-lists.js';
import { raiseSigns } from './paste-signs.js';
import { mendTables } from './paste-tables.js';

// What Word, Outlook, LibreOffice and web pages put on the clipboard, brought to what a text of ours can hold. The words that
// were seen stay, in their order; what was only dress goes. The server examines the tree again: this is for the eye.

/** Where the style of an element stands: as an attribute of its own name, so that no inline style is ever made. */
const STYLE = 'data-style';

/**
 * HTML that is about to be parsed, without its sheets; style attributes and handlers get other names, so that nothing of them is
 * ever carried out, or even tried: the policy of our pages allows none.
 */
export const withoutStyles = (html: string): string =>
  html
    .replace(/<style\b[^>]*>[^]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, ' data-$1='));

const styleOf = (element: Element) => (element.getAttribute(STYLE) ?? '').toLowerCase().replace(/\s+/g, '');

const NEVER_SEEN =
  'head, style, script, noscript, meta, link, title, template, object, embed, img, svg, video, audio, canvas, iframe, map, input, button, select, textarea, del, [hidden], .msocomanchor, .msocomtxt, div[title="header" i], div[title="footer" i]';
const HIDDEN = /(?:^|;)display:none|mso-hide:all|mso-element:comment|mso-list:ignore/;
const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, td, th, div, section, article, blockquote, pre, dt, dd, caption, figcaption, address, center';

/** Cleans what was pasted, in place. Errors: none; what is not known is left out, its words are kept. */
export function cleanPaste(root: HTMLElement): void {
  // A copy from our own editor is a text of ours already.
  if (root.querySelector('[data-pm-slice]')) return;
  removeComments(root);
  listsOfWord(root, styleOf);
  root.querySelectorAll(NEVER_SEEN).forEach((element) => element.remove());
  root.querySelectorAll(`[${STYLE}]`).forEach((element) => {
    if (HIDDEN.test(styleOf(element))) element.remove();
  });
  cleanTexts(root);
  raiseSigns(root);
  markByStyle(root);
  breakLines(root);
  headingsOfLists(root);
  listsThatGoOn(root, styleOf);
  flattenLists(root);
  mendTables(root);
  root.querySelectorAll('[data-krav]').forEach((element) => element.removeAttribute('data-krav'));
}

function removeComments(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  found.forEach((comment) => comment.remove());
}

const FORBIDDEN = new RegExp(`${forbiddenCharacters.source}|\u00ad`, 'gu');

/** Without what a text may not have, and without hyphens that show only where a line ends: a search would stop at them. */
export const seenSigns = (text: string): string => text.replace(FORBIDDEN, '');

function cleanTexts(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    text.data = seenSigns(text.data.replace(/[\n\r\t]/g, ' '));
  }
}

/** Bold and italics that stand in a style, and tags of them that a style takes back. */
function markByStyle(root: HTMLElement): void {
  root.querySelectorAll<HTMLElement>(`[${STYLE}]`).forEach((element) => {
    const style = styleOf(element);
    const inline = !element.matches(`${BLOCKS}, ul, ol, table, tbody, thead, tr`);
    if (!inline || element.matches('strong, b, em, i')) {
      const takesBack = /(?:^|;)(?:font-weight:(?:normal|[1-4]00)|font-style:normal)/.test(style);
      if (inline && takesBack) element.replaceWith(...element.childNodes);
      return;
    }
    if (/(?:^|;)font-weight:(?:bold|bolder|[6-9]00)/.test(style)) wrapInside(element, 'strong');
    if (/(?:^|;)font-style:(?:italic|oblique)/.test(style)) wrapInside(element, 'em');
  });
}

function wrapInside(element: HTMLElement, tag: 'strong' | 'em'): void {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** A line break inside a block parts it into paragraphs; in a heading it is a space. */
function breakLines(root: HTMLElement): void {
  root.querySelectorAll('h1 br, h2 br, h3 br, h4 br, h5 br, h6 br').forEach((br) => br.replaceWith(' '));
  root.querySelectorAll('br').forEach((br) => {
    liftOut(br, root);
    const block = br.parentElement!;
    if (block !== root && block.matches('p')) splitAt(block, br);
    else partRuns(block, br);
  });
}

/** Parts the inline elements around a break, so that it stands in the block itself. */
function liftOut(br: Element, root: HTMLElement): void {
  for (let parent = br.parentElement!; parent !== root && !parent.matches(BLOCKS); parent = br.parentElement!)
    splitAt(parent, br, true);
}

/** Ends the element before the break and begins another like it after; the break goes, or stays between. */
function splitAt(element: Element, br: Element, keep = false): void {
  const after = element.cloneNode(false) as Element;
  while (br.nextSibling) after.append(br.nextSibling);
  element.after(after);
  if (keep) element.after(br);
  else br.remove();
}

/** Words that stand in a cell, a list line or a division without a paragraph get one on each side of the break. */
function partRuns(block: Element, br: Element): void {
  const isBlock = (node: Node | null) => node instanceof Element && node.matches(`${BLOCKS}, ul, ol, table`);
  const before: Node[] = [];
  for (let node = br.previousSibling; node && !isBlock(node); node = node.previousSibling)
    before.unshift(node);
  const paragraph = block.ownerDocument.createElement('p');
  br.replaceWith(paragraph);
  paragraph.append(...before);
}
