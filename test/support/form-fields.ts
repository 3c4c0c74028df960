import { formIn } from './page-stage.js';
import type { Visitor } from './sign-in.js';

const plain = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Every field of a page's form as a browser would send it untouched. */
export async function fieldsOf(
  visitor: Visitor,
  page: string,
  action = page,
): Promise<Record<string, string>> {
  const form = formIn((await visitor.get(page)).html, action);
  const inputs = [...form.matchAll(/<input [^>]*?name="([^"]+)"[^>]*?value="([^"]*)"[^>]*>/g)]
    .filter(([whole]) => !/type="(checkbox|radio)"/.test(whole) || whole.includes(' checked'))
    .map(([, name, value]) => [name!, plain(value!)]);
  const areas = [...form.matchAll(/<textarea [^>]*?name="([^"]+)"[^>]*>([^]*?)<\/textarea>/g)].map(
    ([, name, value]) => [name!, plain(value!)],
  );
  const selects = [...form.matchAll(/<select [^>]*?name="([^"]+)"[^>]*>([^]*?)<\/select>/g)].map(
    ([, name, options]) => [name!, /<option value="([^"]*)" selected/.exec(options!)?.[1] ?? ''],
  );
  return Object.fromEntries([...inputs, ...areas, ...selects]) as Record<string, string>;
}
