import type { FormField, FoundForm } from './forms.js';

/** How the fields of a form are filled in: texts get the text, and the others what they offer, or the text as well. */
export interface Filling {
  readonly text: string;
  /** Whether choices, lists and hidden fields get the text, too: nobody can type it there, but somebody can send it. */
  readonly everywhere: boolean;
}

/** The fields of a form as they are sent; the tokens of session and key stay. */
export function filled(form: FoundForm, { text, everywhere }: Filling): [name: string, value: string][] {
  return form.fields
    .filter(({ kind }) => kind !== 'file')
    .map((field) => [field.name, keeps(field) || (!typed(field) && !everywhere) ? offered(field) : text]);
}

/** Whether somebody types in this form: only then there is anything to show again. */
export const isTyped = (form: FoundForm): boolean => form.fields.some(({ kind }) => kind === 'text');

const typed = ({ kind }: FormField) => kind === 'text' || kind === 'password';
const keeps = ({ name }: FormField) => name === '_csrf' || name === '_key';

/** The last thing that can be chosen: the first is often the empty one, and the last asks for the most. */
const offered = ({ kind, values }: FormField): string =>
  kind === 'list' || kind === 'choice' ? (values.at(-1) ?? '') : (values[0] ?? '');
