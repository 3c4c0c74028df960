import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { CaseLayout } from '../web/case-layout.js';
import { ErrorSummary, TextInput } from '../web/components/form.js';
import { Marked } from '../web/components/marks.js';
import type { VerdictView } from './journal.view.js';

const words = texts.files.journal.verdict;

/** What the verification of the journal has found. */
export function VerdictPage({ view }: { readonly view: VerdictView }): VNode {
  const { frame, verdict, faults, typed } = view;
  const addresses = casePages(frame.bar.number);
  return (
    <CaseLayout title={words.title} frame={frame} place="journal" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p>
          <a href={addresses.journal}>{words.back}</a>
        </p>
        <h1>{words.title}</h1>
        {verdict && <Verdict verdict={verdict} />}
        <section aria-labelledby="sammenlign">
          <h2 id="sammenlign">{words.compare}</h2>
          <form method="get" action={addresses.journalCheck} class="form compare" noValidate>
            <TextInput
              id="aftryk"
              label={words.anchor}
              hint={words.anchorHint}
              faults={faults}
              typed={typed}
            />
            <button class="act-button act-second" type="submit">
              {words.compareSend}
            </button>
          </form>
        </section>
      </div>
    </CaseLayout>
  );
}

function Verdict({ verdict }: { readonly verdict: NonNullable<VerdictView['verdict']> }): VNode {
  return (
    <>
      <section class={verdict.title.mark === 'done' ? 'receipt' : 'receipt receipt-bad'}>
        <h2>
          <Marked {...verdict.title} strong />
        </h2>
        <p>{verdict.when}</p>
      </section>
      {verdict.facts.length > 0 && (
        <dl class="facts">
          {verdict.facts.map(({ name, text, note }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {text}
                {note !== null && <span class="aside">{note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Lines title={verdict.facts.length > 0 ? words.shows : null} lines={verdict.shows} />
      <Lines title={verdict.facts.length > 0 ? words.showsNot : null} lines={verdict.showsNot} />
    </>
  );
}

function Lines({
  title,
  lines,
}: {
  readonly title: string | null;
  readonly lines: readonly string[];
}): VNode | null {
  if (lines.length === 0) return null;
  return (
    <section>
      {title !== null && <h2>{title}</h2>}
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
