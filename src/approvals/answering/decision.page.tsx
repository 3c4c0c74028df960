import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout } from '../../web/case-layout.js';
import {
  ActForm,
  ErrorSummary,
  FileInput,
  SelectInput,
  SendButton,
  TextInput,
  type Choice,
} from '../../web/components/form.js';
import { Icon } from '../../web/components/marks.js';
import { AnswerFields } from './answer-form.js';
import { RemarkPart } from './answer.parts.js';
import { basisChoices } from './choices.pure.js';
import type { DecisionForm, DecisionView } from './decision.view.js';

const words = texts.answer.decision;
/** Endings a browser offers; what is taken is decided by the command. */
const ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg,.txt,.eml';
/** A chair that decides alone answers alone. */
const elsewhere: readonly Choice[] = basisChoices.filter(({ value }) => value !== 'chair');

/** A secretariat registers a decision made elsewhere: what was decided, where and when, and the evidence. */
export function DecisionPage({ view }: { readonly view: DecisionView }): VNode {
  const { frame, subject, back, title, lead, remarks, form, lock } = view;
  const faults = form?.faults ?? [];
  return (
    <CaseLayout
      title={title}
      frame={frame}
      place={subject.kind === 'reply' ? 'reply' : 'sections'}
      faulty={faults.length > 0}
    >
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1>{title}</h1>
        {lead.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {remarks.map((remark) => (
          <RemarkPart key={remark.title} remark={remark} />
        ))}
        {form && frame.csrf !== null && <TheForm form={form} csrf={frame.csrf} />}
        {lock !== null && (
          <p class="region-state">
            <Icon mark="locked" />
            <span>{lock}</span>
          </p>
        )}
      </div>
    </CaseLayout>
  );
}

function TheForm({ form, csrf }: { readonly form: DecisionForm; readonly csrf: string }): VNode {
  const { action, formKey, hash, region, version, choices, documents, typed, faults } = form;
  const field = { typed, faults };
  return (
    <ActForm action={action} csrf={csrf} formKey={formKey} upload>
      <input type="hidden" name="hash" value={hash} />
      <input type="hidden" name="region" value={region} />
      <div class="answer-form">
        <AnswerFields label={words.decided(version)} choices={choices} {...field} />
        <SelectInput
          id="basis"
          label={words.basis}
          choices={elsewhere}
          empty={texts.answer.form.chooseBasis}
          {...field}
        />
        <TextInput id="decidedOn" label={words.decidedOn} type="date" short {...field} />
        <TextInput id="link" label={words.link} hint={words.linkHint} type="url" {...field} />
        <SelectInput
          id="evidenceId"
          label={words.evidence}
          hint={words.evidenceHint}
          choices={documents}
          empty={words.noEvidence}
          {...field}
        />
        <TextInput id="theme" label={words.theme} hint={words.themeHint} {...field} />
        <FileInput id="file" label={words.file} hint={words.fileHint} accept={ENDINGS} faults={faults} />
        <p>{words.means}</p>
        <p>{texts.answer.form.handsOver}</p>
        <SendButton label={words.send(version)} />
      </div>
    </ActForm>
  );
}
