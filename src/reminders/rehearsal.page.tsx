import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { CaseLayout } from '../web/case-layout.js';
import { ErrorSummary, SelectInput, TextInput, type FieldFault } from '../web/components/form.js';
import { Marked } from '../web/components/marks.js';
import type { RehearsalAsked, RehearsalView, RehearsedMilestone } from './reminders.view.js';

const words = texts.files.reminders.rehearsal;

/** What the ladder would do until a date: figures, then by milestone who is told and when. */
export function RehearsalPage({ view }: { readonly view: RehearsalView }): VNode {
  const { frame, faults, typed, result } = view;
  const addresses = casePages(frame.bar.number);
  return (
    <CaseLayout title={words.title} frame={frame} place="reminders" faulty={faults.length > 0}>
      <div class="wrap files">
        <ErrorSummary faults={faults} />
        <p>
          <a href={addresses.reminders}>{words.back}</a>
        </p>
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        <div class="with-panel panel-first">
          <aside class="panel" aria-label={words.result}>
            <RehearsalForm action={addresses.rehearsal} typed={typed} faults={faults} />
            {result && <Figures result={result} />}
            {view.file !== null && (
              <p>
                <a href={view.file} download>
                  {words.file}
                </a>
              </p>
            )}
          </aside>
          <div>{result && <Milestones milestones={result.milestones} />}</div>
        </div>
      </div>
    </CaseLayout>
  );
}

const scenarios = Object.entries(words.scenarios).map(([value, label]) => ({ value, label }));

/** What to rehearse. Sent as a question, since nothing changes. */
export function RehearsalForm({
  action,
  typed,
  faults,
  second = false,
}: {
  readonly action: string;
  readonly typed: RehearsalAsked;
  readonly faults: readonly FieldFault[];
  readonly second?: boolean;
}): VNode {
  return (
    <form method="get" action={action} class="form" noValidate>
      <SelectInput id="antag" label={words.happens} choices={scenarios} faults={faults} typed={typed} />
      <TextInput id="til" label={words.until} type="date" faults={faults} typed={typed} />
      <TextInput
        id="maal"
        label={words.target}
        hint={words.targetHint}
        type="date"
        faults={faults}
        typed={typed}
      />
      <button class={second ? 'act-button act-second' : 'act-button'} type="submit">
        {words.send}
      </button>
    </form>
  );
}

function Figures({ result }: { readonly result: NonNullable<RehearsalView['result']> }): VNode {
  return (
    <>
      <h2>{words.result}</h2>
      <p class="aside">{result.period}</p>
      <dl class="figures">
        {result.figures.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {result.notes.length > 0 && (
        <div class="remark">
          <h3>{words.remarks}</h3>
          {result.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      {result.assumed.map((text) => (
        <p key={text} class="aside">
          {text}
        </p>
      ))}
    </>
  );
}

function Milestones({ milestones }: { readonly milestones: readonly RehearsedMilestone[] }): VNode {
  if (milestones.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <>
      {milestones.map((milestone) => (
        <section key={milestone.key} class="rehearsed">
          <h2>{milestone.act}</h2>
          <p class="aside">{milestone.dated}</p>
          <Lines milestone={milestone} />
        </section>
      ))}
    </>
  );
}

function Lines({ milestone: { act, dated, lines } }: { readonly milestone: RehearsedMilestone }): VNode {
  return (
    <table class="rows stack reminders" role="table">
      <caption class="sr-only">{words.caption(`${act}, ${dated}`)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[words.when, words.told, texts.files.reminders.state].map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map(({ key, time, step, to, fate, note }) => (
          <tr key={key} role="row">
            <th scope="row" role="rowheader">
              {time}
              <span class="aside">{step}</span>
            </th>
            <td role="cell">{to}</td>
            <td role="cell" class="fate">
              <Marked {...fate} strong />
              {note !== null && <span class="fate-note">{note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
