import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  TextInput,
  type FieldFault,
  type Typed,
} from '../../web/components/form.js';

const words = texts.post.one;

/** One mail of a case. */
export interface MailView {
  readonly frame: CaseFrame;
  readonly id: string;
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly tries: readonly { readonly time: string; readonly outcome: string; readonly answer: string }[];
  readonly text: string;
  readonly extras: readonly string[];
  /** What its reader may register about it; null for nothing. */
  readonly judging: 'both' | 'returned' | null;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** A mail: to whom, what became of it, every attempt, its text, and the form that says that it came back. */
export function MailPage({ view }: { readonly view: MailView }): VNode {
  const { frame, title, facts, faults } = view;
  return (
    <CaseLayout title={title} frame={frame} place="reminders" faulty={faults.length > 0}>
      <div class="wrap files">
        <ErrorSummary faults={faults} />
        <p>
          <a href={casePages(frame.bar.number).reminders}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <dl class="mail-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Tries view={view} />
        <section class="part" aria-labelledby="tekst">
          <h2 id="tekst">{words.text}</h2>
          <pre class="mail-text" tabIndex={0}>
            {view.text}
          </pre>
          {view.extras.map((extra) => (
            <p key={extra} class="aside">
              {extra}
            </p>
          ))}
        </section>
        {view.judging !== null && <Judging view={view} judging={view.judging} />}
      </div>
    </CaseLayout>
  );
}

function Tries({ view: { tries } }: { readonly view: MailView }): VNode {
  return (
    <section class="part" aria-labelledby="forsoeg">
      <h2 id="forsoeg">{words.tries}</h2>
      {tries.length === 0 ? (
        <p class="quiet">{words.noTries}</p>
      ) : (
        <ol class="lines">
          {tries.map(({ time, outcome, answer }, index) => (
            <li key={index}>
              <p>
                <strong>{`${time}: ${outcome}`}</strong>
                <span class="aside">{answer}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Judging({
  view,
  judging,
}: {
  readonly view: MailView;
  readonly judging: 'both' | 'returned';
}): VNode {
  const { frame, id, formKey, typed, faults } = view;
  const choices = [
    { value: 'returned', label: words.returned },
    ...(judging === 'both' ? [{ value: 'arrived', label: words.arrived }] : []),
  ];
  return (
    <section class="part" aria-labelledby="kom-frem">
      <h2 id="kom-frem">{words.judge}</h2>
      <p>{words.judgeLead}</p>
      <ActForm action={casePages(frame.bar.number).mail(id)} csrf={frame.csrf!} formKey={formKey}>
        <Choices id="outcome" label={words.outcome} choices={choices} typed={typed} faults={faults} />
        <TextInput id="reason" label={words.why} typed={typed} faults={faults} />
        <button class="act-button" type="submit">
          {words.send}
        </button>
      </ActForm>
    </section>
  );
}
