import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import {
  ActForm,
  ErrorSummary,
  SendButton,
  TextArea,
  type FieldFault,
  type Typed,
} from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import type { LinkView } from './answer.view.js';
import { Verbatim } from './text-part.js';

/** A region's own words to the whole, as its page shows them. */
export interface StandpointView {
  readonly frame: CaseFrame;
  readonly back: LinkView;
  /** "kommunerne i Midtjylland"; null for one who acts for no region. */
  readonly actor: string | null;
  /** Just now the words were kept. */
  readonly kept: boolean;
  /** When the words in force were given: "mandag den 8. april 2024 kl. 9.14"; null when there are none. */
  readonly given: string | null;
  readonly standpoints: readonly { readonly who: string; readonly words: string }[];
  readonly form: StandpointForm | null;
  readonly lock: string | null;
}

export interface StandpointForm {
  readonly action: string;
  readonly formKey: string;
  readonly region: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

const words = texts.answer.standpoint;

/** A region gives or changes its standpoint, printed word for word in the annex. */
export function StandpointPage({ view }: { readonly view: StandpointView }): VNode {
  const { frame, back, actor, kept, given, standpoints, form, lock } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout title={words.title} frame={frame} place="reply" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1>{words.title}</h1>
        {kept && (
          <p class="done" role="status">
            {words.kept}
          </p>
        )}
        <p class="lead">{words.lead}</p>
        {form && frame.csrf !== null && (
          <ActForm action={form.action} csrf={frame.csrf} formKey={form.formKey}>
            <input type="hidden" name="region" value={form.region} />
            <TextArea
              id="text"
              label={words.label(actor ?? '')}
              hint={given === null ? undefined : words.given(given)}
              typed={form.typed}
              faults={faults}
            />
            <p>{words.means}</p>
            <div class="form-acts">
              <SendButton label={words.send} />
            </div>
          </ActForm>
        )}
        {lock !== null && (
          <p class="region-state">
            <Icon mark="locked" />
            <span>{lock}</span>
          </p>
        )}
        <h2>{words.all}</h2>
        {standpoints.length === 0 && <p>{words.none}</p>}
        {standpoints.map(({ who, words: own }) => (
          <Verbatim key={who} label={who} words={own} />
        ))}
      </div>
    </CaseLayout>
  );
}
