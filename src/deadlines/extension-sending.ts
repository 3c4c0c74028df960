import { Injectable } from '@nestjs/common';
import { isDate, longDate } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import { FormDesk, type FormCommand } from '../platform/http/form-desk.js';
import { texts } from '../texts/texts.js';
import { faultsOf } from '../web/components/faults.js';
import type { FieldFault, Typed } from '../web/components/form.js';
import type { ExtensionActName } from './deadline.view.js';
import { granted, ownFaults, sectionsOf } from './extension-answers.pure.js';

type Body = FormCommand['body'];

/** What became of a form: the command that was carried out, or what is wrong, with what was typed as it now stands. */
export type Sent =
  | { readonly kind: 'done'; readonly type: string }
  | {
      readonly kind: 'refused';
      readonly faults: readonly FieldFault[];
      readonly status: number;
      readonly typed: Typed;
    };

/** From a form about an extension to its commands: one, or a note of the call and then the promise that refers to it. */
@Injectable()
export class ExtensionSending {
  constructor(private readonly forms: FormDesk) {}

  /** What is wrong with the fields, before anything counts. */
  faults(act: ExtensionActName, typed: Typed): FieldFault[] {
    const own = ownFaults(act, typed);
    const bodies =
      act === 'promise' && !typed.noteId ? [promiseOf(typed, ANY_ID), noteOf(typed)] : [bodyOf(act, typed)];
    const told = bodies.flatMap((body) => {
      const refusal = this.forms.faultOf(body);
      return refusal ? faultsOf(refusal, { theme: 'until' }) : [];
    });
    const named = new Set(own.map(({ field }) => field));
    return [...told.filter(({ field }) => !named.has(field)), ...own].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** Carries it out. Errors: what is no refusal; the error page keeps the typing. */
  async send(
    caller: Caller,
    form: {
      readonly caseId: string;
      readonly key: string | undefined;
      readonly act: ExtensionActName;
      readonly typed: Typed;
    },
  ): Promise<Sent> {
    const { caseId, key, act, typed } = form;
    const part = (name: string) => (key === undefined ? undefined : `${key}.${name}`);
    let noteId = typed.noteId;
    if (act === 'promise' && !noteId) {
      const noted = await this.forms.send(caller, { caseId, key: part('note'), body: noteOf(typed) });
      if (noted.kind === 'refused') return refused(noted.refusal, noted.status, typed);
      noteId = String(noted.answer.documentId);
    }
    const known = { ...typed, ...(noteId ? { noteId } : {}) };
    const body = bodyOf(act, known);
    const sent = await this.forms.send(caller, { caseId, key: part(body.type), body });
    // The note lies on the case now: the form comes back with it chosen, and nothing is written twice.
    if (sent.kind === 'refused')
      return refused(sent.refusal, sent.status, {
        ...known,
        note: noteId === typed.noteId ? typed.note : '',
      });
    return { kind: 'done', type: body.type };
  }
}

const refused = (refusal: Parameters<typeof faultsOf>[0], status: number, typed: Typed): Sent => ({
  kind: 'refused',
  faults: faultsOf(refusal, { theme: 'until' }),
  status,
  typed,
});

/** Stands for a note that is not written yet, where only the other fields are looked at. */
const ANY_ID = '00000000-0000-4000-8000-000000000000';
/** The order in which the fields stand in the forms. */
const FIELDS = [
  'outcome',
  'sections',
  'until',
  'reason',
  'noteId',
  'party',
  'dated',
  'direction',
  'note',
  'moveTargetTo',
  'documentId',
];
const placeOf = ({ field }: FieldFault) => FIELDS.indexOf(field);

function bodyOf(act: ExtensionActName, typed: Typed): Body {
  const { until, reason, documentId, noteId } = typed;
  const sections = sectionsOf(typed);
  switch (act) {
    case 'request':
      return {
        type: 'requestExtension',
        until,
        reason,
        ...(sections.length > 0 ? { sections } : {}),
      };
    case 'confirm':
      return { type: 'confirmDeadline', documentId };
    case 'partly':
      return { type: 'registerSectionExtension', sections, until, documentId };
    case 'promise':
      return promiseOf(typed, noteId);
    case 'answer':
      return granted(typed)
        ? { type: 'grantExtension', until, documentId }
        : { type: 'declineExtension', documentId };
  }
}

const promiseOf = ({ until, moveTargetTo }: Typed, noteId: string | undefined): Body => ({
  type: 'registerOralPromise',
  until,
  noteId,
  ...(moveTargetTo ? { moveTargetTo } : {}),
});

const noteOf = ({ until, party, dated, direction, note }: Typed): Body => ({
  type: 'registerNote',
  theme: texts.files.deadline.promise.noteTheme(until !== undefined && isDate(until) ? longDate(until) : ''),
  party,
  dated,
  direction,
  note,
  accessStatus: 'undecided',
});
