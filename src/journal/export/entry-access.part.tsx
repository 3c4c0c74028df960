import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages, withQuery } from '../../web/addresses.js';
import { ActForm, SelectInput, SendButton, TextArea, TextInput } from '../../web/components/form.js';
import type { ExportView } from './export.page.js';

const words = texts.files.entryAccess;
const statuses = Object.entries(words.statuses).map(([value, label]) => ({ value, label }));

/** Entries of the journal that are exempt from access to documents, and the form that exempts one or opens it again. */
export function EntryAccessPart({ view }: { readonly view: ExportView }): VNode {
  const { frame, exempt, entryForm: form } = view;
  const addresses = casePages(frame.bar.number);
  return (
    <section class="part" aria-labelledby="poster">
      <h2 id="poster">{words.title}</h2>
      <p>{words.lead}</p>
      {exempt.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <ul class="plain-list">
          {exempt.map(({ seq, reason }) => (
            <li key={seq}>
              <a href={`${withQuery(addresses.journal, { post: seq })}#post-${seq}`}>
                {words.exempt(seq, reason)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {form !== null && frame.csrf !== null && (
        <ActForm action={addresses.entryAccess} csrf={frame.csrf} formKey={form.formKey}>
          <TextInput id="seq" label={words.seq} hint={words.seqHint} short {...form} />
          <SelectInput
            id="accessStatus"
            label={words.status}
            empty=""
            choices={statuses}
            typed={form.typed}
            faults={form.faults}
          />
          <TextArea id="reason" label={words.reason} hint={words.reasonHint} rows={3} {...form} />
          <SendButton label={words.send} second />
        </ActForm>
      )}
    </section>
  );
}
