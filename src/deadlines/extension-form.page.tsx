import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { CaseLayout } from '../web/case-layout.js';
import { ActForm, Choices, ErrorSummary, SelectInput, TextArea, TextInput } from '../web/components/form.js';
import type { ExtensionActName, ExtensionFormView } from './deadline.view.js';

const words = texts.files.deadline;

/** Where each form is sent. */
export const actAddress = (number: string, act: ExtensionActName): string => {
  const addresses = casePages(number);
  return {
    request: addresses.extensionRequest,
    promise: addresses.extensionPromise,
    answer: addresses.extensionAnswer,
    confirm: addresses.deadlineConfirmation,
    partly: addresses.sectionExtension,
  }[act];
};

/** What is to be registered about an extension; the next page shows what it does before it counts. */
export function ExtensionFormPage({ view }: { readonly view: ExtensionFormView }): VNode {
  const { frame, act, formKey, faults } = view;
  const own = words[act];
  return (
    <CaseLayout title={own.title} frame={frame} place="deadline" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p>
          <a href={casePages(frame.bar.number).deadline}>{words.steps.back}</a>
        </p>
        <h1>{own.title}</h1>
        <p class="lead">{own.lead}</p>
        {frame.csrf !== null && (
          <ActForm action={actAddress(frame.bar.number, act)} csrf={frame.csrf} formKey={formKey}>
            <Fields view={view} />
            <button class="act-button" type="submit" name="trin" value="tjek">
              {words.steps.check}
            </button>
          </ActForm>
        )}
      </div>
    </CaseLayout>
  );
}

function Fields({ view }: { readonly view: ExtensionFormView }): VNode {
  switch (view.act) {
    case 'request':
      return <RequestFields view={view} />;
    case 'promise':
      return <PromiseFields view={view} />;
    case 'answer':
      return <AnswerFields view={view} />;
    case 'confirm':
      return <DocumentField view={view} label={words.confirm.documentId} />;
    case 'partly':
      return <PartlyFields view={view} />;
  }
}

function RequestFields({ view: { typed, faults, sections } }: { readonly view: ExtensionFormView }): VNode {
  const own = words.request;
  const field = { typed, faults };
  return (
    <>
      <TextInput id="until" label={own.until} type="date" short {...field} />
      <Choices
        id="sections"
        label={own.sections}
        hint={own.sectionsHint}
        choices={sections}
        several
        {...field}
      />
      <TextArea id="reason" label={own.reason} hint={own.reasonHint} {...field} />
    </>
  );
}

function PromiseFields({ view: { typed, faults, notes } }: { readonly view: ExtensionFormView }): VNode {
  const own = words.promise;
  const field = { typed, faults };
  const { party, direction, directions } = texts.files.note;
  const ways = Object.entries(directions).map(([value, label]) => ({ value, label }));
  return (
    <>
      <TextInput id="until" label={own.until} type="date" short {...field} />
      <SelectInput
        id="noteId"
        label={own.noteId}
        hint={own.noteHint}
        empty={own.newNote}
        choices={notes}
        {...field}
      />
      <fieldset class="new-note">
        <legend>{own.newNote}</legend>
        <TextInput id="party" label={party} {...field} />
        <TextInput id="dated" label={own.dated} type="date" short {...field} />
        <SelectInput id="direction" label={direction} choices={ways} {...field} />
        <TextArea id="note" label={own.note} rows={4} {...field} />
      </fieldset>
      <TextInput
        id="moveTargetTo"
        label={own.moveTargetTo}
        hint={own.moveTargetHint}
        type="date"
        short
        {...field}
      />
    </>
  );
}

function AnswerFields({ view }: { readonly view: ExtensionFormView }): VNode {
  const own = words.answer;
  const field = { typed: view.typed, faults: view.faults };
  const outcomes = Object.entries(own.outcomes).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Choices id="outcome" label={own.outcome} choices={outcomes} {...field} />
      <TextInput id="until" label={own.until} hint={own.untilHint} type="date" short {...field} />
      <DocumentField view={view} label={own.documentId} />
    </>
  );
}

function PartlyFields({ view }: { readonly view: ExtensionFormView }): VNode {
  const field = { typed: view.typed, faults: view.faults };
  return (
    <>
      <Choices id="sections" label={words.partly.sections} choices={view.sections} several {...field} />
      <TextInput id="until" label={words.answer.until} type="date" short {...field} />
      <DocumentField view={view} label={words.answer.documentId} />
    </>
  );
}

/** An incoming document of the case, and the way to put one there. */
function DocumentField({
  view: { typed, faults, documents, frame },
  label,
}: {
  readonly view: ExtensionFormView;
  readonly label: string;
}): VNode {
  const own = words.answer;
  return (
    <>
      <SelectInput
        id="documentId"
        label={label}
        hint={documents.length === 0 ? own.noDocuments : own.documentHint}
        empty=""
        choices={documents}
        typed={typed}
        faults={faults}
      />
      <p class="after-field">
        <a href={casePages(frame.bar.number).upload}>{own.upload}</a>
      </p>
    </>
  );
}
