import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { ErrorSummary } from '../../web/components/form.js';
import { Icon, Marked } from '../../web/components/marks.js';
import { DocumentText } from '../../web/content/document.js';
import { CaseLayout } from '../../web/case-layout.js';
import { PresentLine } from '../presence/present.view.js';
import { Beside, LedgerRail } from './desk-rails.js';
import { DeskForm } from './desk-form.js';
import { SuggestionsBeside } from '../suggestions/suggestions-beside.js';
import { Conflict, DESK_FORM } from './desk-conflict.js';
import type { DeskHeadView, DeskView, StepView } from './desk.view.js';

/** The desk: ledger, text with its fields, and what others have given, beside each other. */
export function DeskPage({ view }: { readonly view: DeskView }): VNode {
  const { frame, place, head, lead, form } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout title={head.title} frame={frame} place={place} faulty={faults.length > 0}>
      <DeskHead head={head} steps={view.steps} writes={form !== null} />
      <div class="wrap desk">
        <LedgerRail lines={view.lines} counts={view.counts} writes={form !== null} />
        <div class="desk-main">
          <ErrorSummary faults={faults} />
          {form?.conflict && <Conflict conflict={form.conflict} href={form.action} />}
          <p class="desk-lead">
            {lead}
            {view.wordIn !== null && (
              <>
                {' '}
                <a href={view.wordIn}>{texts.section.word.link}</a>
              </>
            )}
            {view.suggest !== null && (
              <>
                {' '}
                <a href={view.suggest}>{texts.section.suggestions.link}</a>
              </>
            )}
          </p>
          {view.present && <PresentLine present={view.present} />}
          {view.moved.length > 0 && <Moved said={view.moved} writes={form !== null} />}
          {view.text && <DocumentText {...view.text} />}
          {form !== null && frame.csrf !== null && <DeskForm view={view} form={form} csrf={frame.csrf} />}
        </div>
        <Beside parts={view.beside}>
          {view.suggestions !== null && (
            <SuggestionsBeside
              {...view.suggestions}
              form={form !== null && form.conflict === null ? DESK_FORM : null}
            />
          )}
        </Beside>
      </div>
    </CaseLayout>
  );
}

/** The text below has what the register has now; whoever writes it reads the places and saves. */
function Moved({ said, writes }: { readonly said: readonly string[]; readonly writes: boolean }): VNode {
  const words = texts.section.caseFacts;
  return (
    <div class="desk-contradiction" role="status">
      <h2>
        <Icon mark="attention" /> {words.movedTitle}
      </h2>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {writes && <p>{words.movedMeans}</p>}
    </div>
  );
}

/** Place, title and state over a page of writing, with the steps that may be taken. */
export function DeskHead({
  head,
  steps,
  writes,
}: {
  readonly head: DeskHeadView;
  readonly steps: readonly StepView[];
  readonly writes: boolean;
}): VNode {
  return (
    <div class="desk-head">
      <div class="wrap">
        <div>
          <p class="kicker">
            {head.kicker} · <a href={head.back.href}>{head.back.label}</a>
          </p>
          <h1>{head.title}</h1>
          <p class="desk-marks">
            {head.marks.map(({ mark, word, strong = false }) => (
              <Marked key={word} mark={mark} word={word} strong={strong} />
            ))}
          </p>
        </div>
        {steps.length > 0 && <Steps steps={steps} filled={!writes} />}
      </div>
    </div>
  );
}

function Steps({ steps, filled }: { readonly steps: readonly StepView[]; readonly filled: boolean }): VNode {
  return (
    <ul class="desk-steps" aria-label={texts.writing.steps.title}>
      {steps.map((step, index) => (
        <li key={step.href}>
          {step.reason === null ? (
            <a class={filled && index === 0 ? 'act-button' : 'act-button act-second'} href={step.href}>
              {step.label}
            </a>
          ) : (
            <Locked step={step} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Locked({ step: { label, reason, mend } }: { readonly step: StepView }): VNode {
  return (
    <p class="desk-locked">
      <Icon mark="locked" />
      <span>
        <strong>{label}</strong>
        <span class="aside">
          {reason}
          {mend.map((one, index) => (
            <span key={one.href}>
              {index === 0 ? ' ' : ', '}
              <a href={one.href}>{one.label}</a>
            </span>
          ))}
        </span>
      </span>
    </p>
  );
}
