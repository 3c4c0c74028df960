import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { CaseLayout } from '../web/case-layout.js';
import { ActForm, ErrorSummary, SelectInput, SendButton, TextArea } from '../web/components/form.js';
import { Marked } from '../web/components/marks.js';
import type { DocumentView } from './documents.view.js';

const words = texts.files.documents;

/** One document or note by itself: what it is, and its file or text. */
export function DocumentPage({ view }: { readonly view: DocumentView }): VNode {
  const { frame, line, note, file, form } = view;
  const faults = form?.faults ?? [];
  const addresses = casePages(frame.bar.number);
  return (
    <CaseLayout title={line.theme} frame={frame} place="documents" faulty={faults.length > 0}>
      <div class="wrap reading">
        <ErrorSummary faults={faults} />
        <p>
          <a href={addresses.documents}>{words.one.back}</a>
        </p>
        <h1>{line.theme}</h1>
        {file && (
          <p>
            <a class="act-button" href={file.href} download>
              {words.one.download}
            </a>
          </p>
        )}
        {note !== null && (
          <section aria-labelledby="notat">
            <h2 id="notat">{words.one.noteText}</h2>
            <p class="note-text">{note}</p>
          </section>
        )}
        <Facts view={view} />
        <Access view={view} />
      </div>
    </CaseLayout>
  );
}

const access = texts.files.accessDecision;
const statuses = Object.entries(texts.files.note.access).map(([value, label]) => ({ value, label }));

/** Deciding whether it can be handed out, with the reason. */
function Access({ view }: { readonly view: DocumentView }): VNode | null {
  const { frame, form, id } = view;
  if (form === null || frame.csrf === null) return null;
  const field = { typed: form.typed, faults: form.faults };
  return (
    <section class="part" aria-labelledby="aktindsigt">
      <h2 id="aktindsigt">{access.title}</h2>
      <ActForm
        action={casePages(frame.bar.number).documentAccess(id)}
        csrf={frame.csrf}
        formKey={form.formKey}
      >
        <SelectInput id="accessStatus" label={access.status} choices={statuses} {...field} />
        <TextArea id="reason" label={access.reason} hint={access.reasonHint} rows={3} {...field} />
        <SendButton label={access.send} second />
      </ActForm>
    </section>
  );
}

function Facts({ view }: { readonly view: DocumentView }): VNode {
  const { line, file, seq, frame } = view;
  return (
    <dl class="facts">
      <Fact name={words.kind}>{line.what}</Fact>
      <Fact name={words.dated}>{view.date}</Fact>
      <Fact name={words.party}>{line.party}</Fact>
      <Fact name={words.access}>
        <Marked {...line.access} />
        {view.accessReason !== null && <span class="aside">{view.accessReason}</span>}
      </Fact>
      <Fact name={words.one.registered}>{view.registered}</Fact>
      {file && <Fact name={words.one.fileName}>{file.name}</Fact>}
      {file && <Fact name={words.one.size}>{file.size}</Fact>}
      {file && (
        <Fact name={words.one.checkNumber}>
          <span class="check-number">{file.sha256}</span>
          <span class="aside">{words.one.checkNote}</span>
        </Fact>
      )}
      {seq !== null && (
        <Fact name={words.one.journal}>
          <a href={casePages(frame.bar.number).journalEntry(seq)}>{words.done.entry(seq)}</a>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
