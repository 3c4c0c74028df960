import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import {
  ActForm,
  ErrorSummary,
  SendButton,
  TextArea,
  TextInput,
  type FieldFault,
  type Typed,
} from '../../web/components/form.js';
import type { RegisterName } from './register.pure.js';

/** The form of a fact of the register, with what was typed and what was wrong with it. */
export interface RegisterFactView {
  readonly frame: CaseFrame;
  readonly name: RegisterName;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** One is entered already. */
  readonly replaces: boolean;
}

const words = texts.section.caseFacts;

/** Entering a fact that stands the same in every section. */
export function RegisterFactPage({ view }: { readonly view: RegisterFactView }): VNode {
  const { frame, name, formKey, typed, faults, replaces } = view;
  const { registerFact, register } = casePages(frame.bar.number);
  const field = { typed, faults };
  const title = words.names[name];
  return (
    <CaseLayout title={title} frame={frame} place="sections" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={register}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <p class="lead">{words.registerLead}</p>
        {frame.csrf !== null && (
          <ActForm action={registerFact(name)} csrf={frame.csrf} formKey={formKey}>
            <TextInput id="value" label={words.registerValue} hint={words.hints[name]} {...field} />
            <TextInput id="source" label={words.source} hint={words.registerSourceHint} {...field} />
            <TextArea
              id="definition"
              label={words.definition}
              hint={words.registerDefinitionHint}
              rows={3}
              {...field}
            />
            <TextInput id="period" label={words.period} hint={words.registerPeriodHint} {...field} />
            {replaces && <p class="aside">{words.registerMeans}</p>}
            <SendButton label={words.send} />
          </ActForm>
        )}
      </div>
    </CaseLayout>
  );
}
