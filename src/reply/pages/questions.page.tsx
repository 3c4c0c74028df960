import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  SendButton,
  TextArea,
  TextInput,
} from '../../web/components/form.js';
import { Icon, Marked } from '../../web/components/marks.js';
import { ReplyLayout } from './reply-layout.js';
import type { SentForm } from './put-forward.view.js';
import type { QuestionAct, QuestionLine, QuestionsView, QuestionView } from './questions.view.js';

const words = texts.reply.questions;

/** The agency's questions, who is waited for, and the form by which one is registered. */
export function QuestionsPage({ view }: { readonly view: QuestionsView }): VNode {
  const { questions, form } = view;
  const faults = form?.faults ?? [];
  return (
    <ReplyLayout title={words.title} view={view} place="clarifications" faulty={faults.length > 0}>
      <div class="check-page">
        <ErrorSummary faults={faults} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {questions.length === 0 && <p class="empty">{words.none}</p>}
        {questions.map((line) => (
          <section key={line.href} class="question" aria-label={line.title}>
            <h2>{line.title}</h2>
            <Question line={line} />
            <p>
              <a href={line.href}>
                {words.see}
                <span class="unseen">{texts.reply.check.of(line.title)}</span>
              </a>
            </p>
          </section>
        ))}
        {form !== null && <Asking view={view} form={form} />}
      </div>
    </ReplyLayout>
  );
}

/** The form by which a question is registered. */
function Asking({ view, form }: { readonly view: QuestionsView; readonly form: SentForm }): VNode | null {
  const { frame } = view;
  const { faults } = form;
  const { clarifications } = replyPages(frame.bar.number);
  if (frame.csrf === null) return null;
  return (
    <section class="part question" aria-labelledby="nyt">
      <h2 id="nyt">{words.askTitle}</h2>
      <p class="aside">{words.askLead}</p>
      <ActForm action={clarifications} csrf={frame.csrf} formKey={form.formKey}>
        <TextArea id="question" label={words.question} typed={form.typed} faults={faults} />
        <TextInput
          id="dueOn"
          label={words.dueOn}
          hint={words.dueOnHint}
          type="date"
          short
          typed={form.typed}
          faults={faults}
        />
        <Choices
          id="requirements"
          label={words.requirements}
          hint={words.requirementsHint}
          choices={view.requirements}
          several
          typed={form.typed}
          faults={faults}
        />
        <SendButton label={words.ask} />
      </ActForm>
    </section>
  );
}

function Question({ line }: { readonly line: QuestionLine }): VNode {
  const { state, asked, question, lines, due } = line;
  return (
    <>
      <p class="reply-state">
        <Marked {...state} strong />
        <span>{state.note}</span>
      </p>
      <blockquote>{paragraphs(question)}</blockquote>
      <p class="aside">
        {asked} {due}
      </p>
      {lines.length > 0 && (
        <>
          <p class="aside">{words.linesLabel}</p>
          <ul class="plain-list">
            {lines.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const paragraphs = (text: string): VNode[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => <p key={index}>{line}</p>);

/** One question, its answer, who has approved it, and what the reader can do with it. */
export function QuestionPage({ view }: { readonly view: QuestionView }): VNode {
  const { line, answer, approvals, looks, note, locked, done, form, frame } = view;
  return (
    <ReplyLayout title={line.title} view={view} place="clarifications" faulty={form.faults.length > 0}>
      <div class="check-page">
        <ErrorSummary faults={form.faults} />
        {done !== null && (
          <p class="done" role="status">
            <Marked mark="done" word={done} strong />
          </p>
        )}
        <h1>{line.title}</h1>
        <div class="question">
          <Question line={line} />
        </div>
        <section class="question" aria-labelledby="svaret">
          <h2 id="svaret">{answer?.heading ?? words.answer}</h2>
          {answer === null ? (
            <p>{words.noAnswer}</p>
          ) : (
            <>
              <blockquote>{paragraphs(answer.text)}</blockquote>
              <p class="aside">
                {texts.common.checkNumber} <span class="check-number">{answer.checkNumber}</span>
              </p>
            </>
          )}
          {note !== null && <p>{note}</p>}
        </section>
        {approvals.length > 0 && <Approvals title={words.approvals} regions={approvals} />}
        {looks.length > 0 && <Approvals title={words.looks} regions={looks} />}
        {locked.map(({ label, reason }) => (
          <p key={label} class="reply-locked">
            <Icon mark="locked" />
            <span>
              <strong>{label}</strong>
              <span class="aside">{reason}</span>
            </span>
          </p>
        ))}
        <Acts view={view} />
        <p>
          <a href={replyPages(frame.bar.number).clarifications}>{words.back}</a>
        </p>
      </div>
    </ReplyLayout>
  );
}

function Acts({ view }: { readonly view: QuestionView }): VNode | null {
  const { csrf } = view.frame;
  if (csrf === null) return null;
  return (
    <>
      {ORDER.filter((act) => view.acts.includes(act)).map((act, index) => (
        <Act key={act} act={act} view={view} csrf={csrf} first={index === 0} />
      ))}
    </>
  );
}

/** What takes the matter further comes first. */
const ORDER: readonly QuestionAct[] = [
  'godkendelse',
  'gennemsyn',
  'afgivelse',
  'svar',
  'frist',
  'tilbagetraekning',
];

function Approvals({
  title,
  regions,
}: {
  readonly title: string;
  readonly regions: QuestionView['approvals'];
}): VNode {
  return (
    <section class="question" aria-labelledby="godkendelser">
      <h2 id="godkendelser">{title}</h2>
      <ul class="lines">
        {regions.map(({ region, mark, word }) => (
          <li key={region}>
            <strong>{region}</strong>
            <Marked mark={mark} word={word} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ActProps {
  readonly act: QuestionAct;
  readonly view: QuestionView;
  readonly csrf: string;
  readonly first: boolean;
}

const ACTS: Readonly<Record<QuestionAct, { title: string; note: string; send: string }>> = {
  svar: { title: words.reviseTitle, note: words.reviseNote, send: words.revise },
  gennemsyn: { title: words.lookTitle, note: words.lookNote, send: words.look },
  frist: { title: words.dateTitle, note: words.dateNote, send: words.date },
  godkendelse: { title: words.approveTitle, note: words.approveNote, send: words.approve },
  afgivelse: { title: words.sendTitle, note: words.sendNote, send: words.send },
  tilbagetraekning: { title: words.withdrawTitle, note: words.withdrawNote, send: words.withdraw },
};

function Act({ act, view, csrf, first }: ActProps): VNode {
  const { title, note, send } = ACTS[act];
  const { clarificationAct } = replyPages(view.frame.bar.number);
  return (
    <section class="question" aria-labelledby={`handling-${act}`}>
      <h2 id={`handling-${act}`}>{title}</h2>
      <p class="aside">{note}</p>
      <ActForm
        action={clarificationAct(view.number, act)}
        csrf={csrf}
        formKey={`${view.form.formKey}.${act}`}
      >
        <ActFields act={act} view={view} />
        <SendButton label={send} second={!first} />
      </ActForm>
    </section>
  );
}

function ActFields({ act, view }: Pick<ActProps, 'act' | 'view'>): ComponentChildren {
  const { typed, faults } = view.form;
  const field = { typed, faults };
  if (act === 'svar')
    return (
      <>
        <TextArea id="answer" label={words.text} rows={10} {...field} />
        <Choices id="factual" label={words.factual} choices={factualChoices} {...field} />
      </>
    );
  if (act === 'frist') return <TextInput id="dueOn" label={words.dueOn} type="date" short {...field} />;
  if (act === 'tilbagetraekning') return <TextArea id="reason" label={words.reason} rows={3} {...field} />;
  return <input type="hidden" name="hash" value={view.hash ?? ''} />;
}

const factualChoices = Object.entries(words.factualChoices).map(([value, label]) => ({ value, label }));
