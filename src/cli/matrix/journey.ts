import type { MatrixClient } from './matrix-client.js';
import type { MatrixPerson } from './matrix-people.js';

/** One request as somebody's browser or program sends it. */
export interface Recorded {
  readonly person: MatrixPerson;
  readonly method: string;
  readonly path: string;
  /** Fields of a form or a body of JSON; absent for a reading. */
  readonly form?: readonly (readonly [string, string])[];
  readonly json?: unknown;
}

/** Leads out of what is walked: files that are put together anew each time, help, and what ends the walk. */
const PASSED_BY = /^\/(assets|log-ud|log-ind|hjaelp|diagram)|\/(docx|pdf|pakke|word|html)(\?|$)/;
/** Alike but for what is put into the query: a few of each. */
const OF_EACH_FORM = 3;

/** Walks the pages as somebody does who follows every link, and notes each request and each form as it stands. */
export async function journeyOf(
  client: MatrixClient,
  person: MatrixPerson,
  most: number,
): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const seen = new Set(['/']);
  const forms = new Map<string, number>();
  const left = ['/', '/adgang', '/adgang/post'];
  for (let path = left.shift(); path !== undefined && recorded.length < most; path = left.shift()) {
    const { status, body } = await client.get(person, path);
    recorded.push({ person, method: 'GET', path });
    if (status !== 200 || !body.startsWith('<!DOCTYPE html>')) continue;
    for (const link of linksIn(body).filter((one) => !seen.has(one))) {
      seen.add(link);
      left.push(link);
    }
    for (const { action, fields } of formsIn(body, path)) {
      const kind = `${action} ${fields.map(([name]) => name).join()}`;
      const before = forms.get(kind) ?? 0;
      forms.set(kind, before + 1);
      if (before < OF_EACH_FORM) recorded.push({ person, method: 'POST', path: action, form: fields });
    }
  }
  return recorded;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)]
    .map(([, href]) => plain(href!))
    .filter((href) => !PASSED_BY.test(href));
}

function formsIn(html: string, page: string): { action: string; fields: [string, string][] }[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head]) => /method="post"/i.test(head!) && !/multipart/.test(head!))
    .map(([, head, inside]) => ({
      action: plain(attribute(head!, 'action') ?? page),
      fields: fieldsIn(inside!),
    }))
    .filter(({ action }) => action.startsWith('/') && !PASSED_BY.test(action));
}

function fieldsIn(inside: string): [string, string][] {
  const inputs = [...inside.matchAll(/<(?:input|button)\b([^>]*)>/g)]
    .map(([, head]) => [attribute(head!, 'name'), attribute(head!, 'value') ?? ''] as const)
    .concat(
      [...inside.matchAll(/<textarea\b([^>]*)>/g)].map(([, head]) => [attribute(head!, 'name'), 'En tekst.']),
      [...inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, head, options]) => [
        attribute(head!, 'name'),
        /<option\b[^>]*\svalue="([^"]+)"/.exec(options!)?.[1] ?? '',
      ]),
    );
  const named = inputs.filter((one): one is [string, string] => one[0] !== undefined);
  // Of a choice between values of one name the first, as nobody chooses several.
  const first = new Map([...named].reverse());
  return [...first].map(([name, value]) => [name, plain(value)]);
}

const attribute = (head: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
const plain = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
