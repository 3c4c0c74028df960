import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Icon, Marked } from '../../web/components/marks.js';
import type { AnswerView, LinkView, RegionLine, Remark } from './answer.view.js';
import { Verbatim } from './text-part.js';

const words = texts.answer;

/** By when an answer is owed, and how long is left. */
export function Due({ due }: { readonly due: NonNullable<AnswerView['due']> }): VNode {
  return (
    <p>
      {due.late ? (
        <Marked mark="late" word={words.wasDue(due.date)} strong />
      ) : (
        <>
          {words.dueBy(due.date)} <strong>{`${due.left}.`}</strong>
        </>
      )}
    </p>
  );
}

const TONES = {
  changed: 'changed',
  given: 'done',
  registered: 'attention',
  contested: 'attention',
  newVersion: 'changed',
} as const;

/** Something to know before one answers. */
export function RemarkPart({ remark }: { readonly remark: Remark }): VNode {
  const { tone, title, sentences, words: own, acts } = remark;
  return (
    <div class={`answer-remark answer-remark-${tone}`}>
      <p>
        <strong>
          <Icon mark={TONES[tone]} /> {title}
        </strong>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {own !== null && <Verbatim words={own} />}
      {acts.length > 0 && <Links links={acts} />}
    </div>
  );
}

/** Links on one line where there is room, each large enough for a thumb. */
export function Links({ links }: { readonly links: readonly LinkView[] }): VNode {
  return (
    <ul class="answer-links">
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

interface RegionsProps {
  readonly title: string;
  readonly lines: readonly RegionLine[];
  readonly count: string | null;
}

/** How the other regions stand, with their reservations and reasons word for word. */
export function Regions({ title, lines, count }: RegionsProps): VNode {
  return (
    <section class="part answer-regions" aria-labelledby="regioner">
      <h2 id="regioner">{title}</h2>
      {count !== null && <p class="aside">{count}</p>}
      <RegionList lines={lines} />
    </section>
  );
}

/** One line per region that has answered; those that have not, together. */
export function RegionList({ lines }: { readonly lines: readonly RegionLine[] }): VNode {
  return (
    <ul>
      {lines.map(({ names, state, basis, words: own }) => (
        <li key={names}>
          <p class="region-state">
            <Icon mark={state.mark} />
            <span>
              <strong>{names}</strong> {state.word}
            </span>
          </p>
          {basis !== null && <p class="aside">{basis}</p>}
          {own !== null && <Verbatim words={own} />}
        </li>
      ))}
    </ul>
  );
}

interface LockProps {
  readonly lock: NonNullable<AnswerView['lock']>;
}

/** Why there is no form, and who may instead. */
export function Lock({ lock: { reason, who } }: LockProps): VNode {
  return (
    <section class="part answer-lock" aria-labelledby="laas">
      <h2 id="laas">{words.lock.title}</h2>
      <p class="region-state">
        <Icon mark="locked" />
        <span>{reason}</span>
      </p>
      {who.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

/** What else may be done about the answers. */
export function More({ links }: { readonly links: readonly LinkView[] }): VNode {
  return (
    <nav class="part answer-more" aria-labelledby="mere">
      <h2 id="mere">{words.links.title}</h2>
      <Links links={links} />
    </nav>
  );
}
