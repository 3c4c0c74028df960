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
  type Choice,
} from '../../web/components/form.js';
import { Marked, type MarkedWord } from '../../web/components/marks.js';
import { ReplyLayout } from '../pages/reply-layout.js';
import type { SentForm } from '../pages/put-forward.view.js';
import type { ReplyFrame } from '../pages/reply.view.js';

/** What one body of a region has done, ready to print. */
export interface TreatmentLine {
  readonly body: string;
  readonly state: MarkedWord;
  /** "12.6.2024"; empty when there is no date. */
  readonly dated: string;
  readonly text: string;
  readonly recorded: string;
  readonly document: string | null;
}

/** Political treatment, region by region, and the form of the reader's own region. */
export interface TreatmentView extends ReplyFrame {
  readonly regions: readonly { readonly name: string; readonly lines: readonly TreatmentLine[] }[];
  readonly done: boolean;
  /** Null for one who is of no secretariat, or once the case is closed. */
  readonly form: (SentForm & { readonly region: string; readonly name: string }) | null;
  readonly documents: readonly Choice[];
}

const words = texts.reply.treatment;
const choices = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** How the reply is treated politically in each region. */
export function TreatmentPage({ view }: { readonly view: TreatmentView }): VNode {
  const { regions, done, form } = view;
  const faults = form?.faults ?? [];
  return (
    <ReplyLayout title={words.title} view={view} place="treatment" faulty={faults.length > 0}>
      <div class="check-page">
        <ErrorSummary faults={faults} />
        {done && (
          <p class="done" role="status">
            <Marked mark="done" word={words.done} strong />
          </p>
        )}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {regions.map(({ name, lines }) => (
          <section key={name} class="question" aria-label={words.region(name)}>
            <h2>{words.region(name)}</h2>
            {lines.length === 0 ? (
              <p class="aside">{words.nothing}</p>
            ) : (
              lines.map((line) => <Line key={line.body} line={line} />)
            )}
          </section>
        ))}
        {form !== null && <TheForm view={view} form={form} />}
      </div>
    </ReplyLayout>
  );
}

function Line({ line }: { readonly line: TreatmentLine }): VNode {
  const { body, state, dated, text, recorded, document } = line;
  return (
    <>
      <h3>{body}</h3>
      <p class="reply-state">
        <Marked {...state} strong />
        <span>{dated}</span>
      </p>
      <blockquote>
        {text.split('\n').map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </blockquote>
      <p class="aside">
        {recorded} {document !== null && <a href={document}>{words.minutes}</a>}
      </p>
    </>
  );
}

function TheForm({
  view,
  form,
}: {
  readonly view: TreatmentView;
  readonly form: NonNullable<TreatmentView['form']>;
}): VNode | null {
  const { frame, documents } = view;
  const { typed, faults, formKey, region, name } = form;
  const field = { typed, faults };
  if (frame.csrf === null) return null;
  return (
    <section class="part question" aria-labelledby="registrer">
      <h2 id="registrer">{words.formTitle(name)}</h2>
      <p class="aside">{words.replaces}</p>
      <ActForm action={replyPages(frame.bar.number).treatment} csrf={frame.csrf} formKey={formKey}>
        <input type="hidden" name="region" value={region} />
        <Choices id="body" label={words.body} choices={choices(words.bodies)} {...field} />
        <Choices id="stage" label={words.stage} choices={choices(words.stages)} {...field} />
        <TextInput id="dated" label={words.dated} hint={words.datedHint} type="date" short {...field} />
        <TextArea id="text" label={words.text} hint={words.textHint} rows={3} {...field} />
        <SelectInput
          id="documentId"
          label={words.documentId}
          choices={documents}
          empty={words.noDocument}
          {...field}
        />
        <p class="aside">
          <a href={casePages(frame.bar.number).documents}>{texts.reply.rounds.toDocuments}</a>
        </p>
        <SendButton label={words.send} />
      </ActForm>
    </section>
  );
}
