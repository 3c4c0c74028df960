import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { ActForm, Choices, ErrorSummary, SendButton, TextInput, Tick } from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import { Checks } from './checks.js';
import { ReplyLayout } from './reply-layout.js';
import { channelChoices } from './channels.js';
import type { SentForm } from './put-forward.view.js';
import type { SubmitView } from './submit.view.js';

const words = texts.reply.submit;

/** What is checked before the reply is sent, and the one box in which it is sent. */
export function SubmitPage({ view }: { readonly view: SubmitView }): VNode {
  const { form, checks, frame, reason, dates } = view;
  const faults = form?.faults ?? [];
  return (
    <ReplyLayout title={words.title} view={view} place="submit" faulty={faults.length > 0}>
      <div class="check-page">
        <ErrorSummary faults={faults} />
        <StepGuide number={frame.bar.number} step="check" />
        <h1>{words.title}</h1>
        <div class="check-columns">
          {checks.length === 0 ? (
            <p>{words.notPutForward}</p>
          ) : (
            <Checks title={words.checks} lines={checks} />
          )}
          <div class="decision">
            {form === null || frame.csrf === null ? (
              <>
                <h2>
                  <Icon mark="locked" />
                  <span>{words.notNow}</span>
                </h2>
                <p>{reason}</p>
              </>
            ) : (
              <Box view={view} form={form} csrf={frame.csrf} />
            )}
            {dates.map((text) => (
              <p key={text} class="aside">
                {text}
              </p>
            ))}
          </div>
        </div>
      </div>
    </ReplyLayout>
  );
}

function Box({
  view,
  form,
  csrf,
}: {
  readonly view: SubmitView;
  readonly form: NonNullable<SubmitView['form']>;
  readonly csrf: string;
}): VNode {
  const { formKey, typed, faults, submissionHash, freezes } = form;
  const field = { typed, faults };
  return (
    <>
      <h2>{view.boxTitle}</h2>
      <p>{freezes}</p>
      <p class="aside">{words.byHand}</p>
      <ActForm
        action={replyPages(view.frame.bar.number).submit}
        csrf={csrf}
        formKey={formKey}
        label={view.boxTitle}
      >
        <input type="hidden" name="submissionHash" value={submissionHash} />
        <Choices id="channel" label={words.channel} choices={channelChoices} {...field} />
        <RecipientInput {...field} />
        <Tick id="laest" label={words.hasRead} {...field} />
        <SendButton label={words.button} />
      </ActForm>
    </>
  );
}

/** Where the system mails the reply, when it is to. */
export function RecipientInput({ typed, faults }: Pick<SentForm, 'typed' | 'faults'>): VNode {
  return (
    <TextInput
      id="recipient"
      label={words.recipientMail}
      hint={words.recipientMailHint}
      typed={typed}
      faults={faults}
    />
  );
}

const STEPS = ['read', 'check', 'send'] as const;

/** Where in the sending one is: read, check, send. Steps that are behind are ticked, and lead back. */
export function StepGuide({
  number,
  step,
}: {
  readonly number: string;
  readonly step: 'check' | 'send';
}): VNode {
  const at = STEPS.indexOf(step);
  return (
    <nav class="step-guide" aria-label={words.steps}>
      <ol>
        {STEPS.map((one, index) => (
          <li key={one} aria-current={index === at ? 'step' : undefined}>
            {index < at && <Icon mark="done" />}
            {one === 'read' ? <a href={replyPages(number).read}>{words.read}</a> : <span>{words[one]}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
