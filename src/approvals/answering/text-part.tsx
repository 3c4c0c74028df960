import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked } from '../../web/components/marks.js';
import { AnswerLines } from '../../web/content/answers.js';
import { DocumentText } from '../../web/content/document.js';
import { BeforeAfter } from '../../web/difference/before-after.js';
import { Block } from '../../web/difference/blocks.js';
import type { DifferenceView } from '../../web/difference/difference.view.js';
import type { ChangeView, LedgerLine, TextPart } from './answer.view.js';

const words = texts.answer;

/** The exact text that is answered: words, structured answers, ledger and the reservations that belong to it. */
export function TextOf({ part }: { readonly part: TextPart }): VNode {
  const { body, margins, answers, ledger, reservations } = part;
  return (
    <>
      {body.content.length === 0 ? (
        <p class="quiet">{words.text.none}</p>
      ) : (
        <DocumentText body={body} margins={margins.size > 0 ? margins : undefined} />
      )}
      {reservations.map(({ who, words: own }) => (
        <Verbatim key={who} label={who} words={own} />
      ))}
      {answers.length > 0 && (
        <div class="text-facts">
          <h3>{words.text.answers}</h3>
          <AnswerLines lines={answers} />
        </div>
      )}
      {ledger.length > 0 && <Ledger lines={ledger} />}
    </>
  );
}

function Ledger({ lines }: { readonly lines: readonly LedgerLine[] }): VNode {
  return (
    <div class="text-facts">
      <h3>{words.ledger.title}</h3>
      <ul class="answered-lines">
        {lines.map(({ number, text, state, notes }) => (
          <li key={number}>
            <span class="number">{number}</span>
            <span class="answered-line">{text}</span>
            <Marked {...state} />
            {notes.map((note) => (
              <span key={note} class="aside">
                {note}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A region's own words, as they stand, in quotation marks. */
export function Verbatim({ label, words: own }: { readonly label?: string; readonly words: string }): VNode {
  return (
    <figure class="verbatim">
      {label && <figcaption>{label}</figcaption>}
      <blockquote>{`”${own}”`}</blockquote>
    </figure>
  );
}

/** What changed, and nothing of what did not. */
export function Changes({ change, id }: { readonly change: ChangeView; readonly id: string }): VNode {
  const { legend } = words.changes;
  return (
    <section class="part difference" aria-labelledby={id}>
      <h2 id={id}>{change.heading}</h2>
      <p class="aside">{change.sentence}</p>
      {change.parts.map(({ title, view }, index) => (
        <div key={index} class="change-part">
          {title !== null && <h3>{title}</h3>}
          <ChangedOnly view={view} id={`${id}-${index}`} />
        </div>
      ))}
      <p class="difference-legend">
        <del>{legend.gone}</del>
        {legend.isGone}
        <ins>{legend.fresh}</ins>
        {legend.isNew}
      </p>
    </section>
  );
}

function ChangedOnly({ view, id }: { readonly view: DifferenceView; readonly id: string }): VNode {
  const { titles, stretches, answers, ledger } = view;
  const blocks = stretches.flatMap((stretch) => stretch.blocks).filter(({ change }) => change !== 'same');
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      {answers.length > 0 && (
        <>
          <h3 id={`${id}-svar`}>{words.changes.answers}</h3>
          <BeforeAfter
            labelledBy={`${id}-svar`}
            titles={titles}
            what={words.changes.what}
            groups={[{ title: null, rows: answers }]}
          />
        </>
      )}
      {ledger.length > 0 && (
        <>
          <h3 id={`${id}-krav`}>{words.changes.ledger}</h3>
          <BeforeAfter
            labelledBy={`${id}-krav`}
            titles={titles}
            what={words.changes.requirement}
            groups={ledger}
          />
        </>
      )}
    </>
  );
}

/** The whole text with what was inserted and deleted, folding nothing. */
export function MarkedText({ view }: { readonly view: DifferenceView }): VNode {
  return (
    <div class="difference">
      {view.stretches
        .flatMap((stretch) => stretch.blocks)
        .map((block, index) => (
          <Block key={index} block={block} />
        ))}
    </div>
  );
}
