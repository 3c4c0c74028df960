import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { Icon, Marked } from '../../web/components/marks.js';
import { ReplyNotes, ReplyPartText } from '../reply-text.reads.js';
import { ReplyLayout } from './reply-layout.js';
import type { AnswersView, ContentsLine, DocumentView, ReplyView, SupplementView } from './reply.view.js';

const words = texts.reply.read;

/** The reply read as one document: contents, text, and each region's answer. */
export function ReplyPage({ view }: { readonly view: ReplyView }): VNode {
  const { document, answers, warning } = view;
  return (
    <ReplyLayout title={texts.reply.title} view={view} place="read">
      <Head view={view} />
      {warning !== null && (
        <p class="promise reply-warning">
          <Icon mark="attention" />
          <span>{warning}</span>
        </p>
      )}
      {document === null ? (
        <Nothing number={view.frame.bar.number} />
      ) : (
        <div class={answers === null ? 'reply-columns reply-no-answers' : 'reply-columns'}>
          <Contents lines={[...document.contents, ...view.supplements.map(contentsLine)]} />
          <div>
            <Text document={document} />
            {view.supplements.map((supplement) => (
              <Supplement key={supplement.id} supplement={supplement} />
            ))}
          </div>
          {answers !== null && <Answers view={answers} />}
        </div>
      )}
    </ReplyLayout>
  );
}

const contentsLine = ({ id, title, sent }: SupplementView): ContentsLine => ({ id, title, note: sent });

/** A supplement, read after the reply that it belongs to. */
function Supplement({ supplement }: { readonly supplement: SupplementView }): VNode {
  const { id, title, sent, question, answer, lines, checkNumber } = supplement;
  return (
    <article class="reply-text question" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="aside">{sent}</p>
      <blockquote>{paragraphs(question)}</blockquote>
      {lines.map((line) => (
        <p key={line} class="aside">
          {line}
        </p>
      ))}
      {paragraphs(answer)}
      <p class="reply-foot">
        <span class="check-number">{`${texts.common.checkNumber} ${checkNumber}`}</span>
      </p>
    </article>
  );
}

const paragraphs = (text: string): VNode[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => <p key={index}>{line}</p>);

function Head({ view }: { readonly view: ReplyView }): VNode {
  const { state, acts, locked, downloads } = view;
  return (
    <div class="reply-head">
      <div class="reply-head-title">
        <h1>{texts.reply.title}</h1>
        <p class="reply-state">
          <Marked {...state} strong />
          <span class="quiet">{state.note}</span>
        </p>
        {locked.map(({ label, reason }) => (
          <p key={label} class="reply-locked">
            <Icon mark="locked" />
            <span>
              <strong>{label}</strong>
              <span class="aside">{reason}</span>
            </span>
          </p>
        ))}
      </div>
      <div class="reply-acts">
        {acts.map(({ label, href }, index) => (
          <a key={href} class={index === 0 ? 'act-button' : 'act-button act-second'} href={href}>
            {label}
          </a>
        ))}
        {downloads.map(({ label, href }) => (
          <a key={href} class="act-button act-second" href={href} download>
            {label}
          </a>
        ))}
      </div>
    </div>
  );
}

function Nothing({ number }: { readonly number: string }): VNode {
  return (
    <div class="empty">
      <h2>{words.empty}</h2>
      <p>{words.emptyNext}</p>
      <p>
        <a href={casePages(number).sections}>{words.toSections}</a>
      </p>
    </div>
  );
}

/** Twice in the page, one of them shown: beside the text, and folded above it where there is no room beside. */
function Contents({ lines }: { readonly lines: readonly ContentsLine[] }): VNode {
  return (
    <>
      <nav class="reply-contents" aria-labelledby="indholdsliste">
        <h2 id="indholdsliste">{words.contents}</h2>
        <ContentsList lines={lines} />
      </nav>
      <details class="reply-contents-folded">
        <summary>{words.contents}</summary>
        <ContentsList lines={lines} />
      </details>
    </>
  );
}

function ContentsList({ lines }: { readonly lines: readonly ContentsLine[] }): VNode {
  return (
    <ol>
      {lines.map(({ id, title, note }) => (
        <li key={id}>
          <a href={`#${id}`}>
            {title}
            {note !== '' && <span class="aside">{note}</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}

function Text({ document }: { readonly document: DocumentView }): VNode {
  const { kicker, title, from, parts, notes, footer, checkNumber } = document;
  return (
    <article class="reply-text" aria-labelledby="afrapportering">
      <header>
        <p class="kicker">{kicker}</p>
        <h2 id="afrapportering">{title}</h2>
        <p class="quiet">{from}</p>
      </header>
      {parts.map((part) => (
        <ReplyPartText key={part.id} part={part} />
      ))}
      <ReplyNotes notes={notes} />
      <p class="reply-foot">
        <span>{footer}</span>
        {checkNumber !== null && (
          <span class="check-number">{`${texts.common.checkNumber} ${checkNumber}`}</span>
        )}
      </p>
    </article>
  );
}

function Answers({ view }: { readonly view: AnswersView }): VNode {
  return (
    <aside class="reply-answers" aria-labelledby="regionernes-svar" tabIndex={0}>
      <h2 id="regionernes-svar">{words.answers}</h2>
      <p>{view.summary}</p>
      <ul>
        {view.regions.map(({ region, mark, word, basis }) => (
          <li key={region}>
            <Icon mark={mark} />
            <span>
              <strong>{region}</strong>
              <span class="aside">{basis === '' ? word : `${word} · ${basis}`}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="aside">{view.note}</p>
    </aside>
  );
}
