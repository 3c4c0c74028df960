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
import type { CaseFactName, RegisterName } from './register.pure.js';

/** The form of a fact, with what was typed and what was wrong with it. */
export interface CaseFactFormView {
  readonly frame: CaseFrame;
  readonly name: CaseFactName;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** One is entered already. */
  readonly replaces: boolean;
}

const words = texts.section.caseFacts;
const models = Object.entries(words.models).map(([value, label]) => ({ value, label }));

/** How Kofoedsminde is paid for: what the letter does not say. */
const OF_MODEL = {
  title: words.formTitle,
  lead: words.formLead,
  source: words.sourceHint,
  definition: words.definitionHint,
  period: words.periodHint,
  means: words.means,
};
/** What stands the same in every section. */
const ofRegister = (name: RegisterName) => ({
  title: words.names[name],
  lead: words.registerLead,
  source: words.registerSourceHint,
  definition: words.registerDefinitionHint,
  period: words.registerPeriodHint,
  means: words.registerMeans,
});

/** Entering a fact of the case, with its source. */
export function CaseFactPage({ view }: { readonly view: CaseFactFormView }): VNode {
  const { frame, name, formKey, typed, faults, replaces } = view;
  const { model, registerFact, register, facts } = casePages(frame.bar.number);
  const [said, action, back] =
    name === 'kofoedsmindeModel'
      ? ([OF_MODEL, model, facts] as const)
      : ([ofRegister(name), registerFact(name), register] as const);
  const field = { typed, faults };
  return (
    <CaseLayout title={said.title} frame={frame} place="sections" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={back}>{words.back}</a>
        </p>
        <h1>{said.title}</h1>
        <p class="lead">{said.lead}</p>
        {frame.csrf !== null && (
          <ActForm action={action} csrf={frame.csrf} formKey={formKey}>
            {name === 'kofoedsmindeModel' ? (
              <Choices id="value" label={words.value} choices={models} {...field} />
            ) : (
              <TextInput id="value" label={words.registerValue} hint={words.hints[name]} {...field} />
            )}
            <TextInput id="source" label={words.source} hint={said.source} {...field} />
            <TextArea id="definition" label={words.definition} hint={said.definition} rows={3} {...field} />
            <TextInput id="period" label={words.period} hint={said.period} {...field} />
            {replaces && <p class="aside">{said.means}</p>}
            <SendButton label={words.send} />
          </ActForm>
        )}
      </div>
    </CaseLayout>
  );
}
