import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  SendButton,
  TextArea,
  TextInput,
  type FieldFault,
  type Typed,
} from '../../web/components/form.js';

/** The form of the case's own fact, with what was typed and what was wrong with it. */
export interface CaseFactFormView {
  readonly frame: CaseFrame;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** One is entered already. */
  readonly replaces: boolean;
}

const words = texts.section.caseFacts;
const models = Object.entries(words.models).map(([value, label]) => ({ value, label }));

/** How Kofoedsminde is paid for, with its source: what the letter does not say. */
export function CaseFactPage({ view }: { readonly view: CaseFactFormView }): VNode {
  const { frame, formKey, typed, faults, replaces } = view;
  const { model, facts } = casePages(frame.bar.number);
  const field = { typed, faults };
  return (
    <CaseLayout title={words.formTitle} frame={frame} place="sections" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={facts}>{words.back}</a>
        </p>
        <h1>{words.formTitle}</h1>
        <p class="lead">{words.formLead}</p>
        {frame.csrf !== null && (
          <ActForm action={model} csrf={frame.csrf} formKey={formKey}>
            <Choices id="value" label={words.value} choices={models} {...field} />
            <TextInput id="source" label={words.source} hint={words.sourceHint} {...field} />
            <TextArea
              id="definition"
              label={words.definition}
              hint={words.definitionHint}
              rows={3}
              {...field}
            />
            <TextInput id="period" label={words.period} hint={words.periodHint} {...field} />
            {replaces && <p class="aside">{words.means}</p>}
            <SendButton label={words.send} />
          </ActForm>
        )}
      </div>
    </CaseLayout>
  );
}
