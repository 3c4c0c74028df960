type StyleOf = (element: Element) => string;

const NUMBERED = /^\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)]/i;

/** Word has no lists on the clipboard: paragraphs that say so in their style, the sign in front as text. */
export function listsOfWord(root: HTMLElement, styleOf: StyleOf): void {
  let list: HTMLElement | null = null;
  root.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6').forEach((line) => {
    const level = /mso-list:l\d+level\d+/.test(styleOf(line));
    if (!level || /^h/i.test(line.tagName)) return;
    const sign = [...line.querySelectorAll('*')].find((one) => styleOf(one).includes('mso-list:ignore'));
    const tag = NUMBERED.test(sign?.textContent.trim() ?? '') ? 'ol' : 'ul';
    const before = line.previousElementSibling;
    if (list === null || before !== list || list.tagName.toLowerCase() !== tag) {
      list = line.ownerDocument.createElement(tag);
      const [, start] = /^\(?(\d{1,3})[.)]$/.exec(sign?.textContent.replace(/[\s\u00a0]+/g, '') ?? '') ?? [];
      if (start !== undefined) list.setAttribute('start', start);
      line.before(list);
    }
    const item = line.ownerDocument.createElement('li');
    list.append(item);
    item.append(line);
  });
}

/** Headings that Word numbers are lines of a list to LibreOffice, each with its number alone: they are headings. */
export function headingsOfLists(root: HTMLElement): void {
  root.querySelectorAll('ul, ol').forEach((list) => {
    if (list.parentElement!.closest('ul, ol')) return;
    const lines = [...list.querySelectorAll('li')];
    const headings = lines.flatMap((line) => [
      ...line.querySelectorAll(':scope > :is(h1, h2, h3, h4, h5, h6)'),
    ]);
    const words = headings.map(({ textContent }) => textContent).join('');
    if (lines.length > 0 && dense(words) === dense(list.textContent)) list.replaceWith(...headings);
  });
}

const dense = (text: string) => text.replace(/\s+/g, '');

/**
 * A list that goes on after indented paragraphs is one with the list before, and they belong to its last line. One that goes on
 * after anything else has its numbers as words: a list of ours begins with 1.
 */
export function listsThatGoOn(root: HTMLElement, styleOf: StyleOf): void {
  root.querySelectorAll<HTMLOListElement>('ol[start]').forEach((list) => {
    if (!(list.start > 1) || list.parentElement!.closest('ul, ol')) return;
    const between: Element[] = [];
    let before = list.previousElementSibling;
    for (; before?.matches('p') && isIndented(before, styleOf); before = before.previousElementSibling)
      between.unshift(before);
    const joins = before?.matches('ol') && linesOf(before).length + startOf(before) === list.start;
    if (joins) {
      linesOf(before!)
        .at(-1)!
        .append(...between);
      before!.append(...list.childNodes);
      list.remove();
    } else numberInWords(list);
  });
}

const linesOf = (list: Element) => [...list.children].filter((line) => line.matches('li'));
const startOf = (list: Element) => (list as HTMLOListElement).start;

function isIndented(paragraph: Element, styleOf: StyleOf): boolean {
  const [, margin = '0'] = /(?:^|;)margin-left:([\d.]+)/.exec(styleOf(paragraph)) ?? [];
  return Number(margin) > 0;
}

function numberInWords(list: HTMLOListElement): void {
  linesOf(list).forEach((line, index) => {
    const first = line.querySelector(':scope > p') ?? wordsInFront(line);
    first.prepend(`${list.start + index}. `);
    list.before(...line.childNodes);
  });
  list.remove();
}

/** The words of a line that stand in no paragraph, in one. */
function wordsInFront(line: Element): Element {
  const paragraph = line.ownerDocument.createElement('p');
  while (line.firstChild && !(line.firstChild as Element).matches?.('ul, ol, table, div'))
    paragraph.append(line.firstChild);
  line.prepend(paragraph);
  return paragraph;
}

/** A list inside a list becomes lines of the outer one: our lists have one level. What is no line becomes one. */
export function flattenLists(root: HTMLElement): void {
  root.querySelectorAll('li :is(h1, h2, h3, h4, h5, h6)').forEach((heading) => {
    const paragraph = heading.ownerDocument.createElement('p');
    paragraph.append(...heading.childNodes);
    heading.replaceWith(paragraph);
  });
  // The innermost first.
  [...root.querySelectorAll(':is(ul, ol) :is(ul, ol)')].reverse().forEach((inner) => {
    const outer = inner.closest('li');
    const lines = [...inner.children].map(asLine);
    if (!outer || outer === inner) return inner.replaceWith(...lines);
    const rest = restAfter(inner, outer);
    outer.after(...lines, ...(rest ? [rest] : []));
    inner.remove();
    if (outer.textContent.trim() === '') outer.remove();
  });
}

function asLine(element: Element): Element {
  if (element.matches('li')) return element;
  const line = element.ownerDocument.createElement('li');
  line.append(element);
  return line;
}

/** What stands after an inner list in its line, as a line of its own: the order of the words stays. */
function restAfter(inner: Element, outer: Element): Element | null {
  const rest = inner.ownerDocument.createElement('li');
  for (let at: Element = inner; at !== outer; at = at.parentElement!)
    while (at.nextSibling) rest.append(at.nextSibling);
  return rest.textContent.trim() === '' ? null : rest;
}
