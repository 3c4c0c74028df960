import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { AdminFrame } from '../identity/administration/admin-frame.reads.js';
import { administrationPages } from '../web/addresses.js';
import { ActForm, Choices, SendButton, TextInput } from '../web/components/form.js';
import type { WebhooksView } from './webhooks.query.js';

const words = texts.administration.webhooks;
const events = Object.entries(words.eventNames)
  .filter(([value]) => value !== 'webhook.test')
  .map(([value, label]) => ({ value, label, hint: value }));

/** The receivers of events, and the form that registers one. */
export function WebhooksPage({ view }: { readonly view: WebhooksView }): VNode {
  const { frame, faults, done, lines } = view;
  return (
    <AdminFrame {...{ frame, faults, done }} place="webhooks" heading={words.title} reading>
      <p class="lead">{words.lead}</p>
      <section class="part" aria-labelledby="modtagere">
        <h2 id="modtagere">{words.list}</h2>
        {lines.length === 0 && <p class="quiet">{words.none}</p>}
        <ul class="lines">
          {lines.map(({ id, name, said }) => (
            <li key={id}>
              <span>
                <a href={administrationPages.webhook(id)}>{name}</a>
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

function Add({ view }: { readonly view: WebhooksView }): VNode | null {
  const { frame, formKey, typed, faults, hosts } = view;
  if (frame.csrf === null) return null;
  const field = { typed, faults };
  return (
    <section class="part" aria-labelledby="registrer">
      <h2 id="registrer">{words.add}</h2>
      {hosts.length === 0 ? (
        <p>{words.noHosts}</p>
      ) : (
        <ActForm action={administrationPages.webhooks} csrf={frame.csrf} formKey={formKey}>
          <TextInput id="name" label={words.name} {...field} />
          <TextInput
            id="url"
            label={words.url}
            hint={words.urlHint(hosts.join(', '))}
            type="url"
            {...field}
          />
          <Choices id="events" label={words.events} choices={events} several {...field} />
          <SendButton label={words.save} />
        </ActForm>
      )}
    </section>
  );
}
