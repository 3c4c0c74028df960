import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import {
  ActForm,
  SelectInput,
  SendButton,
  TextArea,
  TextInput,
  type Typed,
} from '../../web/components/form.js';
import type { CommentAct, CommentsView, CommentedText, ThreadActs } from './comments.view.js';
import type { SaidView } from './threads.pure.js';

const words = texts.section.comments;
type View = { readonly view: CommentsView };

/** What was typed in a form of the page, when it is the one that was refused; else what it begins with. */
function fieldsOf({ refused, formKey }: CommentsView, which: string, typed: Typed = {}) {
  const own = refused?.which === which ? refused : null;
  return {
    formKey: own?.formKey ?? `${formKey}.${which}`,
    field: { typed: own?.typed ?? typed, faults: own?.faults ?? [] },
    open: own !== null,
  };
}

/** A new comment: on which text, which place, which words. */
export function NewComment({ view }: View): VNode {
  const { writing, whyNot, frame, head } = view;
  const chosen = writing?.texts.find((one) => one.chosen);
  if (!writing || !chosen || frame.csrf === null)
    return <p class="quiet">{whyNot ?? words.nothingToComment}</p>;
  const others = writing.texts.filter((one) => one !== chosen);
  const { formKey, field } = fieldsOf(view, 'ny', view.begin);
  return (
    <>
      <p>{words.commenting(chosen.label)}</p>
      {others.length > 0 && <OtherTexts others={others} />}
      <ActForm action={sectionPages(head.number, head.section).comments} csrf={frame.csrf} formKey={formKey}>
        <input type="hidden" name="subject" value={chosen.subject} />
        <input type="hidden" name="hash" value={chosen.hash} />
        {chosen.ofRegion !== null && <input type="hidden" name="ofRegion" value={chosen.ofRegion} />}
        {writing.regions.length > 1 && (
          <SelectInput id="actingRegion" label={words.region} choices={writing.regions} {...field} />
        )}
        <SelectInput
          id="paragraph"
          label={words.place}
          choices={chosen.blocks}
          empty={words.whole}
          {...field}
        />
        <TextInput id="quote" label={words.quote} hint={words.quoteHint} {...field} />
        <TextArea id="text" label={words.text} hint={words.seenBy} {...field} />
        <SelectInput
          id="mention"
          label={words.mention}
          hint={words.mentionHint}
          choices={writing.people}
          empty={words.noMention}
          {...field}
        />
        <SendButton label={words.send} />
      </ActForm>
    </>
  );
}

function OtherTexts({ others }: { readonly others: readonly CommentedText[] }): VNode {
  return (
    <details>
      <summary>{words.otherText}</summary>
      <ul class="plain-list">
        {others.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the reader may do with a thread: answer it, settle it, change its own words. */
export function ThreadForms({ view, acts }: View & { readonly acts: ThreadActs }): VNode | null {
  const { thread, maySettle } = acts;
  if (view.writing === null || view.frame.csrf === null) return null;
  const settle: CommentAct = thread.resolved ? 'genaabn' : 'afslut';
  const own = [thread, ...thread.answers].filter((said) => said.own);
  return (
    <div class="thread-acts">
      <Fold view={view} which={`${thread.number}/svar`} summary={words.answer}>
        <Answer view={view} number={thread.number} />
      </Fold>
      {maySettle && (
        <OneButton view={view} number={thread.number} act={settle} label={words.settle[settle]} />
      )}
      {own.map((said) => (
        <Fold
          key={said.id}
          view={view}
          which={`${said.number}/ret`}
          summary={said.number === thread.number ? words.mend : words.mendAnswer}
        >
          <Mend view={view} said={said} />
        </Fold>
      ))}
    </div>
  );
}

interface FoldProps extends View {
  readonly which: string;
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** A form that is folded away until it is wanted, or was refused. */
const Fold = ({ view, which, summary, children }: FoldProps) => (
  <details class="thread-fold" open={view.refused?.which === which}>
    <summary>{summary}</summary>
    {children}
  </details>
);

const actionOf = ({ head }: CommentsView, number: number, act: CommentAct) =>
  `${sectionPages(head.number, head.section).comments}/${number}/${act}`;

function Answer({ view, number }: View & { readonly number: number }): VNode {
  const { formKey, field } = fieldsOf(view, `${number}/svar`);
  return (
    <ActForm action={actionOf(view, number, 'svar')} csrf={view.frame.csrf!} formKey={formKey}>
      <TextArea id={`text-${number}`} label={words.answerText} rows={4} {...field} />
      <SelectInput
        id={`mention-${number}`}
        label={words.mention}
        hint={words.mentionHint}
        choices={view.writing!.people}
        empty={words.noMention}
        {...field}
      />
      <SendButton label={words.sendAnswer} second />
    </ActForm>
  );
}

function Mend({ view, said }: View & { readonly said: SaidView }): VNode {
  const { number, text } = said;
  const { formKey, field } = fieldsOf(view, `${number}/ret`, { [`ret-${number}`]: text ?? '' });
  return (
    <>
      <ActForm action={actionOf(view, number, 'ret')} csrf={view.frame.csrf!} formKey={formKey}>
        <TextArea id={`ret-${number}`} label={words.text} hint={words.mendHint} rows={4} {...field} />
        <SendButton label={words.sendMended} second />
      </ActForm>
      <OneButton view={view} number={number} act="tilbagetraek" label={words.withdraw} />
    </>
  );
}

function OneButton({
  view,
  number,
  act,
  label,
}: View & { readonly number: number; readonly act: CommentAct; readonly label: string }): VNode {
  const { formKey } = fieldsOf(view, `${number}/${act}`);
  return (
    <ActForm
      action={actionOf(view, number, act)}
      csrf={view.frame.csrf!}
      formKey={formKey}
      label={words.actOn(label, number)}
    >
      <button class="text-button" type="submit">
        {label}
        <span class="unseen">{words.ofComment(number)}</span>
      </button>
    </ActForm>
  );
}
