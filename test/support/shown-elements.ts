/** What a text may become on a page: paragraphs, headings, lists, tables, bold, italics, links and the numbers of sources, with classes and ids of ours. */
export const TEXT_ELEMENTS: readonly string[] = [
  ...['div', 'p', 'span', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'a'],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'sup'],
];
export const TEXT_ATTRIBUTES: readonly string[] = [
  'class',
  'id',
  'scope',
  'tabindex',
  'role',
  'aria-label',
  'lang',
  'href',
  'rel',
];

/** The elements and attributes of rendered HTML that a text must not bring about. */
export function strangeMarkup(html: string): string[] {
  return [...html.matchAll(/<\/?([a-zA-Z][^\s/>]*)([^>]*)>|<(?!\/?[a-zA-Z])/g)].flatMap(
    ([whole, name, rest = '']) => {
      if (name === undefined) return [whole];
      if (!TEXT_ELEMENTS.includes(name)) return [whole];
      const names = [...rest.matchAll(/([^\s=/"]+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute!);
      const led = / href="(?!https:\/\/|#)/.test(rest) ? [`address in ${whole}`] : [];
      return [
        ...led,
        ...names
          .filter((attribute) => !TEXT_ATTRIBUTES.includes(attribute))
          .map((attribute) => `${attribute} in ${whole}`),
      ];
    },
  );
}
