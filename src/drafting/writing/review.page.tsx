import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  SendButton,
  TextArea,
  type Choice,
} from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { Thread } from '../pages/thread.js';
import { Exact } from './check.page.js';
import { DeskHead } from './desk.page.js';
import type { RemarkView, ReviewView } from './review.view.js';

const words = texts.writing.review;
const KINDS: readonly Choice[] = (['none', 'remarks', 'shouldChange'] as const).map((value) => ({
  value,
  label: words.kinds[value],
  hint: words.kindHints[value],
}));

/** A version in a round of comments: the text, what the others found, and one's own word. */
export function ReviewPage({ view }: { readonly view: ReviewView }): VNode {
  const { frame, head, lead, exact, form, steps } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout title={words.title(head.title)} frame={frame} place="sections" faulty={faults.length > 0}>
      <DeskHead head={head} steps={steps} writes={form !== null} />
      <div class="wrap review">
        <div class="review-main">
          <ErrorSummary faults={faults} />
          <p class="lead">{lead}</p>
          {exact !== null && <Exact exact={exact} title={words.version(view.version)} />}
          {form !== null && frame.csrf !== null && <Look view={view} form={form} csrf={frame.csrf} />}
        </div>
        <aside class="review-others" aria-labelledby="andres-svar">
          <h2 id="andres-svar">{words.others}</h2>
          <p class="aside">{view.tally}</p>
          <ul>
            {view.remarks.map((remark) => (
              <Said key={remark.who} remark={remark} />
            ))}
          </ul>
          <h2>{words.comments}</h2>
          {view.threads.length === 0 && <p class="aside">{words.noComments}</p>}
          {view.threads.map((thread) => (
            <Thread key={thread.id} thread={thread} idPrefix="stykke" />
          ))}
          {view.threads.length > 0 && (
            <p>
              <a href={view.commentsHref}>{words.allComments}</a>
            </p>
          )}
        </aside>
      </div>
    </CaseLayout>
  );
}

function Said({ remark: { who, state, text, when } }: { readonly remark: RemarkView }): VNode {
  return (
    <li>
      <strong>{who}</strong>
      <Marked mark={state.mark} word={state.word} />
      {text !== null && <p class="review-words">{text}</p>}
      {when !== null && <p class="aside">{when}</p>}
    </li>
  );
}

interface LookProps {
  readonly view: ReviewView;
  readonly form: NonNullable<ReviewView['form']>;
  readonly csrf: string;
}

function Look({ view, form, csrf }: LookProps): VNode {
  const field = { typed: form.typed, faults: form.faults };
  const open = form.pieces.some(({ number }) => field.typed[`stykke.${number}`]);
  return (
    <section class="part" aria-labelledby="jeres-svar">
      <h2 id="jeres-svar">{words.form}</h2>
      <ActForm action={form.action} csrf={csrf} formKey={form.formKey}>
        <input type="hidden" name="_hash" value={form.hash} />
        <input type="hidden" name="_region" value={form.region} />
        <Choices id="kind" label={words.kind} choices={KINDS} {...field} />
        <TextArea id="text" label={words.text} hint={words.textHint} {...field} />
        <details class="review-pieces" open={open}>
          <summary>{words.pieces}</summary>
          {form.pieces.map(({ number, words: said }) => (
            <TextArea
              key={number}
              id={`stykke.${number}`}
              label={words.piece(number, said)}
              rows={2}
              {...field}
            />
          ))}
        </details>
        <p class="aside">{words.once}</p>
        <SendButton label={words.send(view.version)} />
      </ActForm>
    </section>
  );
}
