/** A field of a form as it stands in a page. */
export interface FormField {
  readonly name: string;
  readonly kind: 'text' | 'hidden' | 'choice' | 'list' | 'file' | 'password';
  /** What it holds, or the values that can be chosen. */
  readonly values: readonly string[];
}

/** A form as it stands in a page. */
export interface FoundForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly multipart: boolean;
  readonly fields: readonly FormField[];
}

/** Every form of a page of ours; an empty action means the page itself. */
export function formsIn(html: string, path: string): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head, inside]) => ({
    action: attribute(head!, 'action') || path,
    method: attribute(head!, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    multipart: attribute(head!, 'enctype') === 'multipart/form-data',
    fields: [...fieldsIn(inside!), ...fieldsFor(html, attribute(head!, 'id'))],
  }));
}

/** Links to other pages of ours, without their anchors. */
export function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"]*)"/g)].map(([, href]) => href!);
  return [...new Set(links.map((href) => unescape(href).split('#')[0]!))];
}

/** The headings of a page, as text. */
export const headingsIn = (html: string): string[] =>
  [...html.matchAll(/<h[123]\b[^>]*>(.*?)<\/h[123]>/gs)].map(([, inside]) =>
    unescape(inside!.replace(/<[^>]+>/g, '')),
  );

/** Fields that stand outside their form and name it. */
const fieldsFor = (html: string, id: string | undefined): FormField[] =>
  id === undefined ? [] : fieldsIn(html, ` form="${id}"`);

const TAGS =
  /<(?:(input|button)\b([^>]*)>|(textarea)\b([^>]*)>([^<]*)<\/textarea>|(select)\b([^>]*)>(.*?)<\/select>)/gs;

function fieldsIn(html: string, only = ''): FormField[] {
  const fields = new Map<string, FormField>();
  for (const match of html.matchAll(TAGS)) {
    const tag = (match[1] ?? match[3] ?? match[6])!;
    const head = (match[2] ?? match[4] ?? match[7])!;
    const name = attribute(head, 'name');
    if (name === undefined || !head.includes(only)) continue;
    const hidden = / hidden\b/.test(head);
    const kind = hidden ? 'hidden' : kindOf(tag, attribute(head, 'type') ?? 'text');
    const own = attribute(head, 'value') ?? unescape(match[5] ?? '');
    const values = [...(fields.get(name)?.values ?? []), ...(tag === 'select' ? valuesOf(match[8]!) : [own])];
    fields.set(name, { name, kind, values });
  }
  return [...fields.values()];
}

const valuesOf = (options: string): string[] =>
  [...options.matchAll(/<option\b([^>]*)>/g)].map(([, head]) => attribute(head!, 'value') ?? '');

function kindOf(tag: string, type: string): FormField['kind'] {
  if (tag === 'select') return 'list';
  if (tag === 'textarea') return 'text';
  if (type === 'radio' || type === 'checkbox' || tag === 'button') return 'choice';
  return type === 'hidden' || type === 'file' || type === 'password' ? type : 'text';
}

function attribute(head: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return value === undefined ? undefined : unescape(value);
}

/** The text that a browser makes of this HTML text. */
export function unescape(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
