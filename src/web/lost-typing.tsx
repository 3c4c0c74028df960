import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import type { PageRequest } from './http.js';
import { isOwnForm, WORTH_SHOWING } from './kept-form.js';
import { renderPart } from './render.js';

/** Check numbers, keys and ids: the page sent them, nobody typed them. */
const NOT_TYPED = /^[\w:.-]{1,100}$/;

/**
 * A page that answers a refused form, with what was typed and no longer stands anywhere on it laid at the end. The case
 * may have moved on meanwhile, so that the page has no such form any more; the words are still the person's.
 */
export function withLostTyping(html: string, request: PageRequest | undefined): string {
  const lost = request && isOwnForm(request) ? lostTyping(request.body, html) : [];
  if (lost.length === 0) return html;
  const end = html.lastIndexOf('</main>');
  return `${html.slice(0, end)}${renderPart(<LostTyping words={lost} />)}${html.slice(end)}`;
}

/** What somebody typed in a form and does not find on this page. */
export function lostTyping(body: unknown, html: string): string[] {
  const page = asCompared(html);
  const typed = Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is string => typeof value === 'string');
  return typed.filter(
    (value) =>
      value.trim().length >= WORTH_SHOWING &&
      !NOT_TYPED.test(value) &&
      !page.includes(asCompared(renderPart(<>{value.trim()}</>))),
  );
}

// Line breaks come as CRLF from a form and as LF from the page.
const asCompared = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

function LostTyping({ words }: { readonly words: readonly string[] }): VNode {
  return (
    <section class="wrap kept" aria-labelledby="det-skrevne">
      <h2 id="det-skrevne">{texts.common.yourTyping}</h2>
      <p>{texts.common.typingNotStored}</p>
      {words.map((word, index) => (
        <textarea key={index} class="input textarea" readOnly rows={5} aria-labelledby="det-skrevne">
          {word}
        </textarea>
      ))}
    </section>
  );
}
