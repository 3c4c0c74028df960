import type { VNode } from 'preact';
import { CONFIRM_FIELDS, STATEMENT_FIELD } from '../platform/http/form-fields.js';
import { texts } from '../texts/texts.js';
import { Field, SendButton, type FieldFault } from './components/form.js';

/** What a form that was not taken in must say first. */
export type Question =
  | {
      /** What looks like a CPR number: taken out, or said to be none. */
      readonly kind: 'number';
      /** Whether a field's text is one of those that look so. */
      readonly concerns: (text: string) => boolean;
    }
  | {
      /** Who sends it, because the last sign-in is a while ago. */
      readonly kind: 'confirm';
      readonly by: keyof typeof CONFIRM_FIELDS;
      readonly name: string;
      readonly fault: string | null;
    };

interface Props {
  readonly question: Question;
  /** Fields that may be changed here. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const words = texts.failure.asked;

/** The question, and the button that sends the form with its answer. */
export function KeptQuestion({ question, fields }: Props): VNode {
  if (question.kind === 'number') return <NumberQuestion fields={fields} />;
  const { by, name, fault } = question;
  return by === 'role' ? <RoleQuestion name={name} /> : <PasswordQuestion name={name} fault={fault} />;
}

function NumberQuestion({ fields }: Pick<Props, 'fields'>): VNode {
  return (
    <>
      {fields.map(([name, value], index) => (
        <Field key={index} id={`tekst-${index}`} label={words.remove} hint={words.removeHint} faults={[]}>
          {(attributes) => (
            <textarea {...attributes} name={name} class="input textarea" rows={6} data-cpr>
              {value}
            </textarea>
          )}
        </Field>
      ))}
      {fields.length === 0 && <p>{words.elsewhere}</p>}
      <StatementField faults={[]} />
      <SendButton label={texts.common.sendAgain} />
    </>
  );
}

/** Where a sender says why what looks like a CPR number is none. */
export function StatementField({ faults }: { readonly faults: readonly FieldFault[] }): VNode {
  return (
    <Field id={STATEMENT_FIELD} label={words.statement} hint={words.statementHint} faults={faults}>
      {(attributes) => <input {...attributes} class="input" type="text" maxLength={500} />}
    </Field>
  );
}

function RoleQuestion({ name }: { readonly name: string }): VNode {
  return (
    <div data-confirm>
      <input type="hidden" name={CONFIRM_FIELDS.role} value="ja" />
      <SendButton label={words.confirmAs(name)} />
    </div>
  );
}

function PasswordQuestion({ name, fault }: { readonly name: string; readonly fault: string | null }): VNode {
  const id = CONFIRM_FIELDS.password;
  return (
    <div data-confirm>
      <Field
        id={id}
        label={words.passwordOf(name)}
        faults={fault === null ? [] : [{ field: id, text: fault }]}
      >
        {(attributes) => (
          <input {...attributes} class="input" type="password" autocomplete="current-password" data-focus />
        )}
      </Field>
      <SendButton label={words.confirm} />
    </div>
  );
}
