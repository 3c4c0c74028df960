import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages, replyPages } from '../../web/addresses.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  SelectInput,
  SendButton,
  TextArea,
  TextInput,
  Tick,
} from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import { RecipientInput } from './submit.page.js';
import { channelChoices } from './channels.js';
import type { SentForm } from './put-forward.view.js';
import { ReplyLayout } from './reply-layout.js';
import { roundActLinks } from './round-act-links.js';
import type { RoundActView } from './rounds.view.js';

const words = texts.reply.rounds;

/** The form of one act on a reply that was sent. */
export function RoundActPage({ view }: { readonly view: RoundActView }): VNode {
  const { act, form, frame, reason } = view;
  const { number } = frame.bar;
  const faults = form?.faults ?? [];
  const title = words.act[act];
  return (
    <ReplyLayout title={title} view={view} place="rounds" faulty={faults.length > 0}>
      <div class="reading reply-form">
        <ErrorSummary faults={faults} />
        <h1>{title}</h1>
        <p class="lead">{words.leads[act]}</p>
        {form === null || frame.csrf === null ? (
          <p class="reply-locked">
            <Icon mark="locked" />
            <span>{reason}</span>
          </p>
        ) : (
          <ActForm action={roundActLinks(number)[act]} csrf={frame.csrf} formKey={form.formKey}>
            <Fields view={view} form={form} />
            <SendButton label={title} />
          </ActForm>
        )}
        <p>
          <a href={replyPages(number).rounds}>{words.back}</a>
        </p>
      </div>
    </ReplyLayout>
  );
}

interface FieldsProps {
  readonly view: RoundActView;
  readonly form: SentForm;
}

function Fields({ view, form }: FieldsProps): VNode {
  const field = { typed: form.typed, faults: form.faults };
  switch (view.act) {
    case 'igen':
      return (
        <>
          <Choices id="channel" label={texts.reply.submit.channel} choices={channelChoices} {...field} />
          <RecipientInput {...field} />
        </>
      );
    case 'aflevering':
    case 'kvittering':
      return (
        <>
          <TextInput id="date" label={words.date} type="date" short {...field} />
          <TextInput id="time" label={words.time} hint={words.timeHint} short {...field} />
          <DocumentField view={view} form={form} />
          {form.faults.some((fault) => fault.field === 'foer') && (
            <Tick id="foer" label={words.wasBefore} {...field} />
          )}
        </>
      );
    case 'vurdering':
      return <DocumentField view={view} form={form} needed />;
    case 'afslutning':
      return <TextArea id="reason" label={words.reason} hint={words.reasonHint} {...field} />;
  }
}

function DocumentField({ view, form, needed = false }: FieldsProps & { readonly needed?: boolean }): VNode {
  return (
    <>
      <SelectInput
        id="documentId"
        label={words.document}
        hint={needed ? words.documentNeeded : words.documentHint}
        choices={view.documents}
        empty={needed ? words.choose : words.noneChosen}
        typed={form.typed}
        faults={form.faults}
      />
      <p class="aside">
        <a href={casePages(view.frame.bar.number).documents}>{words.toDocuments}</a>
      </p>
    </>
  );
}
