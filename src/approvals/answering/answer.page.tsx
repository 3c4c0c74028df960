import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { ErrorSummary } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { CaseLayout } from '../../web/case-layout.js';
import { AnswerFormPart } from './answer-form.js';
import { Due, Links, Lock, More, Regions, RemarkPart } from './answer.parts.js';
import type { AnswerView } from './answer.view.js';
import { Changes, MarkedText, TextOf } from './text-part.js';

const words = texts.answer;

/** A region answers one exact text: what changed, the text, the others' answers, then the choice. */
export function AnswerPage({ view }: { readonly view: AnswerView }): VNode {
  const { frame, subject, title, form, lock, changes } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout
      title={title}
      frame={frame}
      place={subject.kind === 'reply' ? 'reply' : 'sections'}
      faulty={faults.length > 0}
    >
      <div class="wrap answer-page">
        <ErrorSummary faults={faults} />
        <Head view={view} />
        {changes.map((change, index) => (
          <Changes key={index} change={change} id={`aendret-${index}`} />
        ))}
        {view.text.length > 0 && <TheText view={view} />}
        {view.regions.length > 0 && (
          <Regions
            lines={view.regions}
            count={view.count}
            title={view.actor === null ? words.regions.all : words.regions.title}
          />
        )}
        {form && frame.csrf !== null && (
          <section class="part answer-part" aria-labelledby="svar">
            <h2 id="svar" tabIndex={-1}>
              {(form.replaces ? words.form.replace : words.form.title)(view.version ?? 0)}
            </h2>
            {form.replaces ? (
              // A region that has answered need not: what would change the answer is one step further away.
              <details open={faults.length > 0}>
                <summary>{words.form.another}</summary>
                <AnswerFormPart form={form} csrf={frame.csrf} view={view} />
              </details>
            ) : (
              <AnswerFormPart form={form} csrf={frame.csrf} view={view} />
            )}
          </section>
        )}
        {lock && <Lock lock={lock} />}
        {view.links.length > 0 && <More links={view.links} />}
      </div>
    </CaseLayout>
  );
}

function Head({ view }: { readonly view: AnswerView }): VNode {
  const { kicker, title, state, due, actor, standsInFor, remarks, form } = view;
  return (
    <div class="answer-head">
      <p class="kicker">
        <a href={kicker.href}>{kicker.label}</a>
        {` · ${kicker.place}`}
      </p>
      <h1>{title}</h1>
      <p class="answer-state">
        <Marked {...state} />
      </p>
      {standsInFor !== null && (
        <p class="answer-substitute">
          <strong>{words.standsInFor(standsInFor)}</strong>
        </p>
      )}
      {actor !== null && <p>{words.youAnswerFor(actor)}</p>}
      {due && <Due due={due} />}
      {view.otherSeats.length > 0 && <Links links={view.otherSeats} />}
      {remarks.map((remark) => (
        <RemarkPart key={remark.title} remark={remark} />
      ))}
      {form && !form.replaces && (
        <p class="answer-jump">
          <a class="act-button act-second" href="#svar">
            {words.toAnswer}
          </a>
        </p>
      )}
    </div>
  );
}

/** The text clean, or with its changes where there are some: chosen without script, and without sending anything. */
function TheText({ view: { text, changes, form, checkNumber } }: { readonly view: AnswerView }): VNode {
  const marked = changes.length === 1 && text.length === 1 ? changes[0]!.parts[0]!.view : null;
  const both = marked !== null && marked.stretches.length > 0;
  return (
    <section class="part answer-text" aria-labelledby="tekst">
      <h2 id="tekst">{words.text.title}</h2>
      <p class="aside">
        {form !== null && `${words.text.exactly} `}
        {words.form.checkNumber} <span class="check-number">{checkNumber}</span>
      </p>
      {text.length > 1 && <Contents text={text} />}
      {both && <ViewChoice />}
      <div class="text-clean">
        {text.map((part) => (
          <div key={part.id} class="text-part">
            {part.title !== null && (
              <h3 class="text-chapter" id={`tekst-${part.id}`}>
                {part.title}
              </h3>
            )}
            <TextOf part={part} />
          </div>
        ))}
      </div>
      {both && (
        <div class="text-marked">
          <MarkedText view={marked} />
        </div>
      )}
    </section>
  );
}

/** The chapters of the whole. */
function Contents({ text }: Pick<AnswerView, 'text'>): VNode {
  return (
    <nav class="text-contents" aria-label={words.text.contents}>
      <ul>
        {text.map(({ id, title }) => (
          <li key={id}>
            <a href={`#tekst-${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ViewChoice(): VNode {
  return (
    <fieldset class="text-views">
      <legend class="unseen">{words.text.views}</legend>
      <label>
        <input type="radio" name="vis" id="vis-ren" checked />
        <span>{words.text.clean}</span>
      </label>
      <label>
        <input type="radio" name="vis" id="vis-aendringer" />
        <span>{words.text.marked}</span>
      </label>
    </fieldset>
  );
}
