import type { VNode } from 'preact';
import { CONFIRM_FIELDS, STATEMENT_FIELD } from '../platform/http/form-fields.js';
import { texts } from '../texts/texts.js';
import { CsrfField, SendButton } from './components/form.js';
import { KeptQuestion, type Question } from './kept-question.js';

/** A form that could not be taken in: what was typed, to be sent again as it was. */
export interface KeptForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Of the session now; null while nobody is signed in: then the next try is given one. */
  readonly csrf: string | null;
  /** What must be said before it is taken in; absent: nothing. */
  readonly question?: Question;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Shorter values are choices and ids: nobody would miss them. */
export const WORTH_SHOWING = 20;
/** Asked anew each time, or never to be shown: the token, a password, and what was said the last time. */
const NOT_KEPT: ReadonlySet<string> = new Set(['_csrf', STATEMENT_FIELD, ...Object.values(CONFIRM_FIELDS)]);

/**
 * Whether what was sent may be shown again: a form with a key, which carries no password, sent from our own page, so that
 * nobody else's words come with a token of the reader's.
 */
export const isOwnForm = ({ method, headers, body }: Sent): boolean =>
  method === 'POST' &&
  headers['sec-fetch-site'] === 'same-origin' &&
  typeof (body as Readonly<Record<string, unknown>> | undefined)?.['_key'] === 'string';

/** What to keep of a form of ours that failed. */
export function keptFormOf(sent: Sent, csrf: string | null, question?: Question): KeptForm | null {
  if (!isOwnForm(sent)) return null;
  const { url, body } = sent;
  const fields = Object.entries(body as Readonly<Record<string, unknown>>)
    .filter(([name]) => !NOT_KEPT.has(name))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? (value as unknown[]) : [value])
        .filter((one) => typeof one === 'string')
        .map((one) => [name, one] as const),
    );
  return { action: url, fields, csrf, ...(question ? { question } : {}) };
}

/** What was typed, in sight, with a button that sends it again under the same key. */
export function KeptFormPart({ action, fields, csrf, question }: KeptForm): VNode {
  // What may be changed stands in a field of its own; everything else goes along as it was.
  const changed = (value: string) => question?.kind === 'number' && question.concerns(value);
  const shown = fields.filter(
    ([name, value]) => !name.startsWith('_') && value.length >= WORTH_SHOWING && !changed(value),
  );
  return (
    <form method="post" action={action} class="form kept" data-once>
      {csrf !== null && <CsrfField token={csrf} />}
      {fields.map(
        ([name, value], index) =>
          !changed(value) && <input key={index} type="hidden" name={name} value={value} />,
      )}
      {question && <KeptQuestion question={question} fields={fields.filter(([, value]) => changed(value))} />}
      {shown.length > 0 && <h2>{texts.common.yourTyping}</h2>}
      {shown.map(([, value], index) => (
        <textarea key={index} class="input textarea" readOnly rows={5} aria-label={texts.common.yourTyping}>
          {value}
        </textarea>
      ))}
      {!question && <SendButton label={texts.common.sendAgain} />}
    </form>
  );
}
