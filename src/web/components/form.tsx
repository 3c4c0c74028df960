import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';

/** What is wrong with one field, in Danish. */
export interface FieldFault {
  /** Id of the field; empty for what concerns the whole form. */
  readonly field: string;
  readonly text: string;
}

/** What was typed, by the fields' names. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** The hidden field that shows that a form is the session's own. */
export function CsrfField({ token }: { readonly token: string }): VNode {
  return <input type="hidden" name="_csrf" value={token} />;
}

/** The hidden field by which a command that is sent twice is carried out once. */
export function KeyField({ value }: { readonly value: string }): VNode {
  return <input type="hidden" name="_key" value={value} />;
}

/** Every fault of a form on top of the page, each linked to its field. Nothing when there is none. */
export function ErrorSummary({ faults }: { readonly faults: readonly FieldFault[] }): VNode | null {
  if (faults.length === 0) return null;
  return (
    // Focus goes here when the page is shown again, so that it is read first.
    <div class="error-summary" role="alert" aria-labelledby="fejl-titel" tabIndex={-1} data-focus>
      <h2 id="fejl-titel">{faults.length === 1 ? texts.common.oneFault : texts.common.manyFaults}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={`${field}${text}`}>{field === '' ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

export interface ActFormProps {
  readonly action: string;
  readonly csrf: string;
  /** A new one for each page shown, the same when the page is shown again with a fault. */
  readonly formKey: string;
  readonly label?: string;
  /** It carries a file; the file's field must be the last, after every other (`platform/http/page-form.ts`). */
  readonly upload?: boolean;
  readonly children: ComponentChildren;
}

/** A form that sends one act: the session's token, the key that makes it count once, and no check by the browser. */
export function ActForm({ action, csrf, formKey, label, upload = false, children }: ActFormProps): VNode {
  return (
    <form
      method="post"
      action={action}
      class="form"
      noValidate
      data-once
      aria-label={label}
      encType={upload ? 'multipart/form-data' : undefined}
    >
      <CsrfField token={csrf} />
      <KeyField value={formKey} />
      {children}
    </form>
  );
}

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly faults: readonly FieldFault[];
  /** Given the ids that describe the field and whether it is wrong. */
  readonly children: (described: Described) => ComponentChildren;
}

/** Attributes that tie a field to its hint and its fault. */
export interface Described {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

const described = ({ id, hint, faults }: Pick<FieldProps, 'id' | 'hint' | 'faults'>) => {
  const fault = faults.find(({ field }) => field === id);
  const ids = [hint && `${id}-hint`, fault && `${id}-fejl`].filter(Boolean).join(' ');
  return {
    fault,
    'aria-describedby': ids || undefined,
    'aria-invalid': fault ? ('true' as const) : undefined,
  };
};

function Notes({ id, hint, fault }: { id: string; hint: string | undefined; fault: FieldFault | undefined }) {
  return (
    <>
      {hint && (
        <p class="aside" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="field-fault" id={`${id}-fejl`}>
          {fault.text}
        </p>
      )}
    </>
  );
}

/** Label, hint, fault and field, in the order they are read aloud. */
export function Field({ id, label, hint, faults, children }: FieldProps): VNode {
  const { fault, ...attributes } = described({ id, hint, faults });
  return (
    <div class={fault ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      <Notes id={id} hint={hint} fault={fault} />
      {children({ id, name: id, ...attributes })}
    </div>
  );
}

/** Label, hint and faults of a field, and what was typed in it. */
export interface InputProps extends Omit<FieldProps, 'children'> {
  readonly typed: Typed;
}

type TextKind = 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'number' | 'search';
/** Preact types an input by each single kind; ours is chosen by the caller. */
const kind = (type: TextKind) => ({ type }) as { readonly type: 'text' };

/** One line of text. `type`: also number, date (shown as the reader's browser does), e-mail and so on. */
export function TextInput({
  typed,
  type = 'text',
  short = false,
  ...field
}: InputProps & { readonly type?: TextKind; readonly short?: boolean }): VNode {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          class={short ? 'input input-short' : 'input'}
          {...kind(type)}
          value={typed[field.id] ?? ''}
        />
      )}
    </Field>
  );
}

/** A file to choose. What was chosen before cannot be filled in again: browsers do not let a page do so. */
export function FileInput({
  accept,
  ...field
}: Omit<InputProps, 'typed'> & { readonly accept: string }): VNode {
  return (
    <Field {...field}>
      {(attributes) => <input {...attributes} class="input input-file" type="file" accept={accept} />}
    </Field>
  );
}

/** A text of several lines. */
export function TextArea({ typed, rows = 6, ...field }: InputProps & { readonly rows?: number }): VNode {
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea {...attributes} class="input textarea" rows={rows}>
          {typed[field.id] ?? ''}
        </textarea>
      )}
    </Field>
  );
}

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** A list to choose one of. `empty`: what stands there while nothing is chosen. */
export function SelectInput({
  typed,
  choices,
  empty,
  ...field
}: InputProps & { readonly choices: readonly Choice[]; readonly empty?: string }): VNode {
  const chosen = typed[field.id] ?? '';
  return (
    <Field {...field}>
      {(attributes) => (
        <select {...attributes} class="input select">
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map(({ value, label }) => (
            <option key={value} value={value} selected={value === chosen}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface ChoicesProps extends InputProps {
  readonly choices: readonly Choice[];
  /** Radio buttons: one. Checkboxes: any number; `typed` then holds the values joined by a space. */
  readonly several?: boolean;
}

/** A group of radio buttons or checkboxes under one heading; nothing is chosen beforehand unless it was typed. */
export function Choices({ id, label, hint, faults, typed, choices, several = false }: ChoicesProps): VNode {
  const { fault, ...attributes } = described({ id, hint, faults });
  const chosen = (typed[id] ?? '').split(' ');
  return (
    <fieldset
      class={fault ? 'choices field-wrong' : 'choices'}
      id={id}
      {...attributes}
      aria-invalid={undefined}
    >
      <legend>{label}</legend>
      <Notes id={id} hint={hint} fault={fault} />
      {choices.map(({ value, label: word, hint: more }) => (
        <label key={value} class="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={id}
            value={value}
            checked={chosen.includes(value)}
          />
          <span>
            {word}
            {more && <span class="aside">{more}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One box to tick. Its value is "ja". */
export function Tick({ id, label, hint, faults, typed }: InputProps): VNode {
  const { fault, ...attributes } = described({ id, hint, faults });
  return (
    <div class={fault ? 'field field-wrong' : 'field'}>
      <Notes id={id} hint={hint} fault={fault} />
      <label class="choice" for={id}>
        <input type="checkbox" id={id} name={id} value="ja" checked={typed[id] === 'ja'} {...attributes} />
        <span>{label}</span>
      </label>
    </div>
  );
}

/** The button that sends a form. Only the first on a page is filled; the others are `second`. */
export function SendButton({
  label,
  second = false,
}: {
  readonly label: string;
  readonly second?: boolean;
}): VNode {
  return (
    <button class={second ? 'act-button act-second' : 'act-button'} type="submit">
      {label}
    </button>
  );
}
