import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Icon, type MarkName } from '../../web/components/marks.js';
import type { ActLink } from './reply.view.js';

/** One thing that is checked before an act that cannot be undone: whether it is in order, and the way to it. */
export interface CheckLine {
  readonly mark: MarkName;
  readonly what: string;
  /** One line or several, in words: the mark alone says nothing. */
  readonly found: readonly string[];
  readonly links: readonly ActLink[];
}

/** What is checked before an act, each with a mark, in words, and with a way back. */
export function Checks({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly CheckLine[];
}): VNode {
  return (
    <ul class="checks" aria-label={title}>
      {lines.map(({ mark, what, found, links }) => (
        <li key={what}>
          <Icon mark={mark} />
          <strong>{what}</strong>
          <div>
            {found.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <p class="check-links">
            {links.map(({ label, href }) => (
              <a key={href} href={href}>
                {label}
                <span class="unseen">{texts.reply.check.of(what)}</span>
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A fact of a confirmation. */
export interface ReceiptFact {
  readonly label: string;
  readonly value: string;
  /** Set in a font in which digits can be compared. */
  readonly checkNumber?: boolean;
}

/** Proof that an act went through: what, when, under which number, and what happens next. */
export function Receipt({
  title,
  facts,
  next,
}: {
  readonly title: string;
  readonly facts: readonly ReceiptFact[];
  readonly next: readonly string[];
}): VNode {
  return (
    <section class="reply-receipt" aria-labelledby="kvittering">
      <h1 id="kvittering">
        <Icon mark="done" />
        <span>{title}</span>
      </h1>
      <dl>
        {facts.map(({ label, value, checkNumber }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={checkNumber ? 'check-number' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {next.length > 0 && <h2>{texts.reply.check.next}</h2>}
      <ul class="plain-list">
        {next.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
