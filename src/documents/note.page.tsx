import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  SelectInput,
  SendButton,
  TextArea,
  TextInput,
  type Choice,
  type FieldFault,
  type Typed,
} from '../web/components/form.js';
import { CaseLayout, type CaseFrame } from '../web/case-layout.js';

/** The form of a note: what it stands in, what was typed, and what was wrong with it. */
export interface NoteView {
  readonly frame: CaseFrame;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

const words = texts.files.note;
const choices = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A note of a conversation, written in a minute (offentlighedsloven § 13). */
export function NotePage({ view }: { readonly view: NoteView }): VNode {
  const { frame, formKey, typed, faults } = view;
  const field = { typed, faults };
  return (
    <CaseLayout title={words.title} frame={frame} place="documents" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {frame.csrf !== null && (
          <ActForm action={casePages(frame.bar.number).note} csrf={frame.csrf} formKey={formKey}>
            <TextInput id="theme" label={words.theme} {...field} />
            <TextInput id="party" label={words.party} hint={words.partyHint} {...field} />
            <TextInput id="dated" label={words.dated} type="date" short {...field} />
            <Choices id="direction" label={words.direction} choices={choices(words.directions)} {...field} />
            <TextArea id="note" label={words.note} {...field} />
            <SelectInput
              id="accessStatus"
              label={words.accessStatus}
              choices={choices(words.access)}
              {...field}
            />
            <SendButton label={words.send} />
          </ActForm>
        )}
      </div>
    </CaseLayout>
  );
}
