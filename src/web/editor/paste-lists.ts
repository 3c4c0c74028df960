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
      line.before(list);
    }
    const item = line.ownerDocument.createElement('li');
    list.append(item);
    item.append(line);
  });
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
