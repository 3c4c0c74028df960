import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import { ActForm, ErrorSummary, SendButton, TextArea } from '../../web/components/form.js';
import { Icon, Marked } from '../../web/components/marks.js';
import { AnswerLines } from '../../web/content/answers.js';
import { DocumentText } from '../../web/content/document.js';
import { Difference } from '../../web/difference/difference.js';
import type { CheckView, ExactText } from './check.view.js';

const words = texts.writing.check;

/** What an act means and the very text it is about, before it counts. */
export function CheckPage({ view }: { readonly view: CheckView }): VNode {
  const { frame, place, kicker, title, means, warning, exact, difference, back, form, reason } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout title={title} frame={frame} place={place} faulty={faults.length > 0}>
      <div class="wrap check-page">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          {kicker} · <a href={back.href}>{back.label}</a>
        </p>
        <h1>{title}</h1>
        {means.length > 0 && (
          <ul class="plain-list check-means">
            {means.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {difference !== null && (
          <section class="part check-difference">
            <h2>{words.difference}</h2>
            <p>{difference.summary}</p>
            <Difference view={difference} />
          </section>
        )}
        {exact !== null && <Exact exact={exact} />}
        {reason !== null && (
          <p class="promise">
            <Icon mark="locked" />
            <span>{reason}</span>
          </p>
        )}
        {form !== null && frame.csrf !== null && <Deciding form={form} warning={warning} csrf={frame.csrf} />}
      </div>
    </CaseLayout>
  );
}

type Form = NonNullable<CheckView['form']>;

/** The one box in which it is decided. */
function Deciding({
  form,
  warning,
  csrf,
}: {
  readonly form: Form;
  readonly warning: string | null;
  readonly csrf: string;
}): VNode {
  return (
    <section class="check-box" aria-labelledby="afgoerelse">
      <h2 id="afgoerelse">{form.label}</h2>
      {warning !== null && <p>{warning}</p>}
      <ActForm action={form.action} csrf={csrf} formKey={form.formKey}>
        {Object.entries(form.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {form.asksReason && (
          <TextArea
            id="reason"
            label={words.reason}
            hint={words.reasonHint}
            typed={form.typed}
            faults={form.faults}
          />
        )}
        <SendButton label={form.label} />
      </ActForm>
    </section>
  );
}

/** The text, its structured answers, its lines and its check number. */
export function Exact({
  exact,
  title = words.text,
}: {
  readonly exact: ExactText;
  readonly title?: string;
}): VNode {
  const { text, answers, lines, stands, checkNumber } = exact;
  return (
    <section class="part check-text" aria-labelledby="teksten">
      <div class="part-head">
        <h2 id="teksten">{title}</h2>
        <p class="quiet">
          {texts.common.checkNumber} <span class="check-number">{checkNumber}</span>
        </p>
      </div>
      <DocumentText {...text} />
      {answers.length > 0 && (
        <>
          <h3>{texts.writing.answers.title}</h3>
          <AnswerLines lines={answers} />
        </>
      )}
      {stands.length > 0 && (
        <>
          <h3>{texts.writing.stands.title}</h3>
          <AnswerLines lines={stands} />
        </>
      )}
      <h3>{texts.writing.ledger.title}</h3>
      <ul class="check-lines">
        {lines.map(({ number, text: line, state, note }) => (
          <li key={number}>
            <span class="number">{number}</span>
            <span>
              {line}
              {note !== null && <span class="aside">{note}</span>}
            </span>
            <Marked mark={state.mark} word={state.word} />
          </li>
        ))}
      </ul>
    </section>
  );
}
