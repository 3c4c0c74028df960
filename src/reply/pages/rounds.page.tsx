import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { Icon, Marked } from '../../web/components/marks.js';
import { Receipt } from './checks.js';
import { ReplyLayout } from './reply-layout.js';
import type { FileView, RoundPageView, RoundsView, RoundView } from './rounds.view.js';
import { StepGuide } from './submit.page.js';

const words = texts.reply.rounds;

/** What was sent, whether it has arrived, and what follows. */
export function RoundsPage({ view }: { readonly view: RoundsView }): VNode {
  const { done, rounds, delivery, assessment, closed } = view;
  return (
    <ReplyLayout title={words.title} view={view} place="rounds">
      <div class="check-page">
        {done !== null && (
          <p class="done" role="status">
            <Marked mark="done" word={done} strong />
          </p>
        )}
        <h1>{words.title}</h1>
        {closed !== null && <p>{closed}</p>}
        {rounds.length === 0 ? (
          <div class="empty">
            <p>{words.none}</p>
            <p>{words.noneNext}</p>
          </div>
        ) : (
          <div class="check-columns">
            <div>
              {delivery && <Delivery view={delivery} />}
              {rounds.map((round) => (
                <Round key={round.href} round={round} />
              ))}
              {assessment !== null && (
                <section class="part" aria-labelledby="vurdering">
                  <h2 id="vurdering">{words.assessment}</h2>
                  <p>{assessment}</p>
                </section>
              )}
            </div>
            <Acts view={view} />
          </div>
        )}
      </div>
    </ReplyLayout>
  );
}

function Delivery({ view }: { readonly view: NonNullable<RoundsView['delivery']> }): VNode {
  const { state, proofs } = view;
  return (
    <section class="round" aria-labelledby="aflevering">
      <h2 id="aflevering">{words.delivery}</h2>
      <p>
        <Marked {...state} strong />
      </p>
      <p>{state.note}</p>
      {proofs.length > 0 && (
        <ul class="lines">
          {proofs.map(({ kind, deliveredAt, registered, document }, index) => (
            <li key={index}>
              <span>
                <strong>{kind}</strong>
                {`: ${deliveredAt}`}
                <span class="aside">{`${registered}, ${document ?? words.noDocument}`}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Round({ round }: { readonly round: RoundView }): VNode {
  const { title, sent, files, href } = round;
  return (
    <section class="round" aria-label={title}>
      <h2>{title}</h2>
      <p>{sent}</p>
      <Files files={files} />
      <p>
        <a href={href}>{words.see}</a>
      </p>
    </section>
  );
}

/** Files with size, check number and the way to get each. */
export function Files({ files }: { readonly files: readonly FileView[] }): VNode {
  return (
    <ul class="lines file-lines">
      {files.map(({ name, size, sha256, link }) => (
        <li key={link.href}>
          <span>
            {`${name}, ${size}`}
            <span class="aside">
              {words.fileNumber} <span class="check-number">{sha256}</span>
            </span>
          </span>
          <a class="act-button act-second" href={link.href} download>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Acts({ view }: { readonly view: RoundsView }): VNode | null {
  const { acts, locked, delivery } = view;
  // Once it has arrived nothing presses: no act is filled.
  const pressing = delivery?.proofs.length === 0;
  if (acts.length + locked.length === 0) return null;
  return (
    <aside class="round-acts" aria-labelledby="handlinger">
      <h2 id="handlinger">{words.acts}</h2>
      {acts.map(({ label, href }, index) => (
        <a key={href} class={index === 0 && pressing ? 'act-button' : 'act-button act-second'} href={href}>
          {label}
        </a>
      ))}
      {locked.length > 0 && <h3>{words.locked}</h3>}
      {locked.map(({ label, reason }) => (
        <p key={label} class="reply-locked">
          <Icon mark="locked" />
          <span>
            {label}
            <span class="aside">{reason}</span>
          </span>
        </p>
      ))}
    </aside>
  );
}

/** One sending: proof that it was sent, and its files. */
export function RoundPage({ view }: { readonly view: RoundPageView }): VNode {
  const { title, facts, files, packageHref, next, coordinator, frame } = view;
  return (
    <ReplyLayout title={title} view={view} place="rounds">
      <div class="check-page">
        {coordinator && next.length > 0 && <StepGuide number={frame.bar.number} step="send" />}
        <Receipt title={title} facts={facts} next={next} />
        <section class="part" aria-labelledby="filer">
          <h2 id="filer">{words.files}</h2>
          <Files files={files} />
          <h3>{words.package}</h3>
          <p>{words.packageNote}</p>
          <p>
            <a class="act-button act-second" href={packageHref} download>
              {words.packageGet}
            </a>
          </p>
        </section>
        <p class="part">
          <a href={replyPages(frame.bar.number).rounds}>{words.back}</a>
        </p>
      </div>
    </ReplyLayout>
  );
}
