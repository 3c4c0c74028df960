import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import {
  ActForm,
  Choices,
  ErrorSummary,
  SendButton,
  TextInput,
  type FieldFault,
  type Typed,
} from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { EntryAccessPart } from './entry-access.part.js';

export interface ExportForm {
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** The two forms of the page. */
export interface ExportForms {
  readonly form: ExportForm;
  readonly entryForm: ExportForm;
}

/** Handing out a case: what is in it, and what one handing out gave. */
export interface ExportView {
  readonly frame: CaseFrame;
  readonly counts: string;
  readonly undecided: readonly { readonly label: string; readonly href: string }[];
  /** Entries of the journal that are exempt, as they stand now. */
  readonly exempt: readonly { readonly seq: number; readonly reason: string }[];
  /** Null for one who may not, and once it is made. */
  readonly form: ExportForm | null;
  /** Exempting an entry. Null as `form` is. */
  readonly entryForm: ExportForm | null;
  readonly made: {
    readonly seq: number;
    readonly lead: string;
    readonly facts: string;
    readonly head: string;
    readonly file: string;
  } | null;
}

const words = texts.files.export;
const purposes = Object.entries(words.purposes).map(([value, label]) => ({ value, label }));

/** The case as one archive, for an authority's own journal or for somebody who asks for access. */
export function ExportPage({ view }: { readonly view: ExportView }): VNode {
  const { frame, counts, undecided, form, entryForm } = view;
  const faults = [...(form?.faults ?? []), ...(entryForm?.faults ?? [])];
  return (
    <CaseLayout title={words.title} frame={frame} place="journal" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p class="kicker">
          <a href={casePages(frame.bar.number).journal}>{texts.files.journal.title}</a>
        </p>
        <h1>{words.title}</h1>
        <Made view={view} />
        <p class="lead">{words.lead}</p>
        <p>{counts}</p>
        <Undecided documents={undecided} />
        <ExportForm view={view} />
        <EntryAccessPart view={view} />
      </div>
    </CaseLayout>
  );
}

/** What was just handed out, with its place in the journal. */
function Made({ view: { made, frame } }: { readonly view: ExportView }): VNode | null {
  if (made === null) return null;
  return (
    <section class="part" aria-labelledby="udleveret">
      <h2 id="udleveret">
        <Marked mark="done" word={words.made} strong />
      </h2>
      <p>{made.lead}</p>
      <p>{made.facts}</p>
      <p>
        <a class="act-button" href={made.file} download>
          {words.download}
        </a>
      </p>
      <p class="aside">
        <a href={casePages(frame.bar.number).journalEntry(made.seq)}>{words.entry(made.seq)}</a>{' '}
        <span class="check-number">{made.head}</span>
      </p>
    </section>
  );
}

/** Documents about which nobody has decided whether they may be handed out. */
function Undecided({ documents }: { readonly documents: ExportView['undecided'] }): VNode | null {
  if (documents.length === 0) return null;
  return (
    <section class="part" aria-labelledby="uafklaret">
      <h2 id="uafklaret">{words.undecided}</h2>
      <p class="aside">{words.undecidedLead}</p>
      <ul class="plain-list">
        {documents.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExportForm({ view: { form, frame } }: { readonly view: ExportView }): VNode | null {
  if (form === null || frame.csrf === null) return null;
  const { typed, faults } = form;
  return (
    <ActForm action={casePages(frame.bar.number).exports} csrf={frame.csrf} formKey={form.formKey}>
      <Choices id="purpose" label={words.purpose} choices={purposes} typed={typed} faults={faults} />
      <TextInput
        id="receiver"
        label={words.receiver}
        hint={words.receiverHint}
        typed={typed}
        faults={faults}
      />
      <p>{words.means}</p>
      <SendButton label={words.send} />
    </ActForm>
  );
}
