import { Injectable } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import type { Caller } from '../../platform/http/caller.js';
import { FormDesk, type FormOutcome } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { faultsOf } from '../../web/components/faults.js';
import type { AdminVisit, ReturnedForm } from './administration.view.js';

type Fields = Readonly<Record<string, string>>;
/** A command of the administration as a form sends it. */
export type AdminBody = Readonly<Record<string, unknown>> & { readonly type: string };

const { done: DONE } = texts.administration;
/** What was done, by the word in the address that the browser was sent to. */
export type Done = keyof typeof DONE;

/** An ordinary visit; `did` is the word in the address. */
export const visitOf = (did: unknown): AdminVisit => ({
  formKey: newKey(),
  done: typeof did === 'string' && Object.hasOwn(DONE, did) ? DONE[did as Done] : null,
  returned: null,
});

/** A visit with a form that was refused: what was typed stands there, under the same key. */
export function visitWith(form: string, fields: Fields, faults: ReturnedForm['faults']): AdminVisit {
  const { _key: formKey = '', ...typed } = fields;
  return { formKey: newKey(), done: null, returned: { form, formKey, typed, faults } };
}

/** Fields that may be left out: an empty one is. */
export const withoutEmpty = (fields: Fields, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (fields[name]?.trim() ? [[name, fields[name].trim()] as const] : [])),
  );

/** Sends the commands of the administration's forms. */
@Injectable()
export class AdminDesk {
  constructor(private readonly forms: FormDesk) {}

  /** `ending`: tells the commands of one form apart. Errors: everything that is no refusal. */
  send(caller: Caller, fields: Fields, body: AdminBody, ending = ''): Promise<FormOutcome> {
    const key = fields['_key'];
    return this.forms.send(caller, {
      endpoint: 'administration',
      caseId: null,
      key: key && `${key}${ending}`,
      body,
    });
  }

  /** What a refused command means for its form. */
  refused(
    form: string,
    fields: Fields,
    outcome: FormOutcome & { readonly kind: 'refused' },
    renamed: Fields = {},
  ): AdminVisit {
    return visitWith(form, fields, faultsOf(outcome.refusal, renamed));
  }
}
