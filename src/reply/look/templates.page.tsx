import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { AdminFrame } from '../../identity/administration/admin-frame.reads.js';
import { administrationPages } from '../../web/addresses.js';
import { ActForm, FileInput, SelectInput, SendButton } from '../../web/components/form.js';
import type { TemplatesView } from './templates.query.js';

const words = texts.administration.templates;

/** The templates in use, what is taken from each, and the form that lays one in. */
export function TemplatesPage({ view }: { readonly view: TemplatesView }): VNode {
  const { frame, faults, done, lines } = view;
  const said = done ? words.done : null;
  return (
    <AdminFrame {...{ frame, faults }} place="templates" heading={words.title} done={said} reading>
      <p class="lead">{words.lead}</p>
      <section class="part" aria-labelledby="i-brug">
        <h2 id="i-brug">{words.list}</h2>
        {lines.length === 0 && <p class="quiet">{words.none}</p>}
        <ul class="lines">
          {lines.map(({ id, name, said }) => (
            <li key={id}>
              <span>
                <strong>{name}</strong>
                {said.map((one) => (
                  <span key={one} class="aside">
                    {one}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Add view={view} />
    </AdminFrame>
  );
}

function Add({ view }: { readonly view: TemplatesView }): VNode | null {
  const { frame, formKey, typed, faults, secretariats } = view;
  if (frame.csrf === null) return null;
  return (
    <section class="part" aria-labelledby="laeg-ind">
      <h2 id="laeg-ind">{words.add}</h2>
      <ActForm action={administrationPages.templates} csrf={frame.csrf} formKey={formKey} upload>
        <SelectInput
          id="organisationId"
          label={words.who}
          choices={secretariats}
          empty={words.choose}
          typed={typed}
          faults={faults}
        />
        <FileInput id="file" label={words.file} hint={words.fileHint} accept=".docx" faults={faults} />
        <SendButton label={words.send} />
      </ActForm>
    </section>
  );
}
