import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { StatementField } from '../web/kept-question.js';
import { CaseLayout, type CaseFrame } from '../web/case-layout.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  FileInput,
  SelectInput,
  SendButton,
  TextInput,
  type Choice,
  type FieldFault,
  type Typed,
} from '../web/components/form.js';

/** The form of a document with its file. */
export interface UploadView {
  readonly frame: CaseFrame;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Whether the file was refused for what reads like a CPR number. */
  readonly asksNumber: boolean;
  /** Regions the sender may act for, when it is more than one. */
  readonly regions: readonly Choice[];
}

const words = texts.files.documents.upload;
const { directions, kinds } = texts.files.documents;
const choices = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
/** A note has a page of its own. */
const withFile = choices(kinds).filter(({ value }) => value !== 'telephoneNote');
/** Endings a browser offers; what is taken is decided by the command. */
const ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg,.txt,.eml';

/** Laying a document on the case. The file's field stands last, as the form's reading wants it. */
export function UploadPage({ view }: { readonly view: UploadView }): VNode {
  const { frame, formKey, typed, faults, regions, asksNumber } = view;
  const field = { typed, faults };
  return (
    <CaseLayout title={words.title} frame={frame} place="documents" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {frame.csrf !== null && (
          <ActForm action={casePages(frame.bar.number).upload} csrf={frame.csrf} formKey={formKey} upload>
            <SelectInput id="kind" label={words.kind} empty="" choices={withFile} {...field} />
            <TextInput id="theme" label={words.theme} hint={words.themeHint} {...field} />
            <TextInput id="party" label={words.party} hint={words.partyHint} {...field} />
            <Choices id="direction" label={words.direction} choices={choices(directions)} {...field} />
            <TextInput id="dated" label={words.dated} type="date" short {...field} />
            <SelectInput
              id="accessStatus"
              label={words.accessStatus}
              choices={choices(texts.files.note.access)}
              {...field}
            />
            {regions.length > 1 && (
              <SelectInput
                id="actingRegion"
                label={words.actingRegion}
                empty=""
                choices={regions}
                {...field}
              />
            )}
            {asksNumber && <StatementField faults={faults} />}
            <FileInput id="file" label={words.file} hint={words.fileHint} accept={ENDINGS} faults={faults} />
            <p class="aside">{words.cpr}</p>
            <SendButton label={words.send} />
          </ActForm>
        )}
      </div>
    </CaseLayout>
  );
}
