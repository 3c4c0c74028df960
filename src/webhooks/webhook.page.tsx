import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { AdminFrame } from '../identity/administration/admin-frame.reads.js';
import { administrationPages } from '../web/addresses.js';
import { ActForm, SendButton } from '../web/components/form.js';
import type { DeliveryLine, WebhookView } from './webhooks.query.js';

const words = texts.administration.webhooks;
interface Props {
  readonly view: WebhookView;
}

/** One receiver: how it goes, what can be done, and what was sent to it. */
export function WebhookPage({ view }: Props): VNode {
  const { frame, webhook, faults, done, facts, secret } = view;
  return (
    <AdminFrame {...{ frame, faults, done }} place="webhooks" heading={webhook.name} reading>
      {secret !== null && (
        <section class="part" aria-labelledby="hemmelighed" role="status">
          <h2 id="hemmelighed">{words.secretMade}</h2>
          <p>{words.secretOnce}</p>
          <p>
            <code class="secret">{secret}</code>
          </p>
        </section>
      )}
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Acts view={view} />
      <Log view={view} />
      <p>
        <a href={administrationPages.webhooks}>{words.back}</a>
      </p>
    </AdminFrame>
  );
}

function Acts({ view }: Props): VNode | null {
  const { frame, webhook, formKey, hasSecret } = view;
  const { csrf } = frame;
  if (csrf === null) return null;
  const base = administrationPages.webhook(webhook.id);
  const isOn = webhook.state === 'active';
  const act = (path: string, label: string, second = true) => (
    <ActForm action={`${base}/${path}`} csrf={csrf} formKey={`${formKey}-${path}`}>
      <SendButton label={label} second={second} />
    </ActForm>
  );
  return (
    <section class="part" aria-labelledby="handlinger">
      <h2 id="handlinger">{words.acts}</h2>
      {hasSecret && isOn && act('proev', words.test, false)}
      <p class="quiet">{hasSecret ? words.renewNote : words.firstSecret}</p>
      {act('hemmelighed', hasSecret ? words.renew : words.make, hasSecret)}
      {act(isOn ? 'fra' : 'til', isOn ? words.switchOff : words.switchOn)}
      {act('fjern', words.remove)}
    </section>
  );
}

function Log({ view }: Props): VNode {
  const { deliveries } = view;
  return (
    <section class="part" aria-labelledby="log">
      <h2 id="log">{words.log}</h2>
      {deliveries.length === 0 ? (
        <p class="quiet">{words.noDeliveries}</p>
      ) : (
        <ul class="lines">
          {deliveries.map((line) => (
            <Delivery key={line.id} line={line} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Delivery({ line, view }: Props & { readonly line: DeliveryLine }): VNode {
  const { frame, webhook, formKey } = view;
  return (
    <li>
      <span>
        <strong>{line.event}</strong>
        <span class="aside">
          {line.when}, {line.state}
        </span>
        {line.said.map((one) => (
          <span key={one} class="aside">
            {one}
          </span>
        ))}
        <span class="aside">
          <code>{line.messageId}</code>
        </span>
      </span>
      {line.replayable && frame.csrf !== null && webhook.state === 'active' && (
        <ActForm
          action={`${administrationPages.webhook(webhook.id)}/igen`}
          csrf={frame.csrf}
          formKey={`${formKey}-${line.id}`}
        >
          <input type="hidden" name="deliveryId" value={line.id} />
          <SendButton label={words.replay(line.event, line.when)} second />
        </ActForm>
      )}
    </li>
  );
}
