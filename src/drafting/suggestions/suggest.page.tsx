import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { editorScript } from '../../web/assets.js';
import { CaseLayout } from '../../web/case-layout.js';
import {
  CsrfField,
  ErrorSummary,
  KeyField,
  SelectInput,
  SendButton,
  TextArea,
} from '../../web/components/form.js';
import { SectionCrumb } from '../pages/section-head.js';
import { BASIS_FIELD, TEXT_FIELD } from '../writing/writing-form.pure.js';
import type { SuggestFormView, SuggestView } from './suggestions.view.js';

const words = texts.section.suggestions.form;

/** The draft to change as one would have it; what is changed is sent as suggestions. */
export function SuggestPage({ view }: { readonly view: SuggestView }): VNode {
  const { frame, head, form, whyNot } = view;
  const title = words.title(head.title);
  const pages = sectionPages(head.number, head.section);
  return (
    <CaseLayout title={title} frame={frame} place="sections" faulty={(form?.faults ?? []).length > 0}>
      <div class="wrap below suggest">
        <SectionCrumb head={head} />
        <ErrorSummary faults={form?.faults ?? []} />
        <h1>{title}</h1>
        {whyNot !== null && <p>{whyNot}</p>}
        {form !== null && (
          <>
            <p class="sections-lead">{form.lead}</p>
            <p class="aside">{form.draft}</p>
          </>
        )}
        {form !== null && frame.csrf !== null && (
          <SuggestForm form={form} csrf={frame.csrf} action={pages.suggest} />
        )}
        <p>
          <a href={pages.read}>{texts.section.suggestions.list.back}</a>
        </p>
      </div>
    </CaseLayout>
  );
}

interface FormProps {
  readonly form: SuggestFormView;
  readonly csrf: string;
  readonly action: string;
}

/** The same field and editor as at the desk. */
function SuggestForm({ form, csrf, action }: FormProps): VNode {
  const { typed, faults, regions } = form;
  const editor = editorScript();
  return (
    <form
      method="post"
      action={action}
      class="form"
      noValidate
      autocomplete="off"
      data-once
      data-guard
      data-editor={TEXT_FIELD}
      data-editor-basis={BASIS_FIELD}
      data-sources="[]"
      data-comments="[]"
    >
      <CsrfField token={csrf} />
      <KeyField value={form.formKey} />
      <input type="hidden" name="_version" value={form.version} />
      <input type="hidden" name={BASIS_FIELD} value={typed[BASIS_FIELD] ?? ''} />
      {regions.length > 1 && (
        <SelectInput id="actingRegion" label={words.region} choices={regions} typed={typed} faults={faults} />
      )}
      <h2>{words.heading}</h2>
      <TextArea
        id={TEXT_FIELD}
        label={words.text}
        hint={words.textHint}
        rows={22}
        typed={typed}
        faults={faults}
      />
      <TextArea id="note" label={words.note} hint={words.noteHint} rows={3} typed={typed} faults={faults} />
      <p class="aside">{words.seenBy}</p>
      <SendButton label={words.send} />
      {editor && <script type="module" src={editor.path} />}
    </form>
  );
}
