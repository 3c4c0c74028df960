import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Icon } from '../../web/components/marks.js';
import { AnswerLines } from '../../web/content/answers.js';
import { DocumentText } from '../../web/content/document.js';
import type { ContradictionView } from './contradiction-places.pure.js';
import type { LedgerRow } from './ledger-rows.pure.js';
import type { ReadingText } from './section.view.js';

const words = texts.section;
/** Ids of the blocks of a text that is read. */
export const BLOCKS = 'stykke';

/** A text with its margin numbers, what it does not answer yet, and its structured answers. */
export function TextRead({
  text: { body, margins, notes, answers },
  gaps,
}: {
  readonly text: ReadingText;
  readonly gaps: readonly LedgerRow[];
}): VNode {
  return (
    <>
      <DocumentText body={body} margins={margins} notes={notes} idPrefix={BLOCKS} />
      {gaps.map((row) => (
        <p key={row.number} class="text-gap">
          <strong>{words.read.gap(row.number)}</strong> {row.text}
        </p>
      ))}
      <section class="text-answers" aria-labelledby="svar-i-felter">
        <h2 id="svar-i-felter">{words.read.answers}</h2>
        <p class="aside">{answers.length === 0 ? words.read.noAnswers : words.read.answersNote}</p>
        {answers.length > 0 && <AnswerLines lines={answers} />}
      </section>
    </>
  );
}

/** What cannot both be so, with what each section says beside the other. */
export function Contradictions({ found }: { readonly found: readonly ContradictionView[] }): VNode | null {
  if (found.length === 0) return null;
  return (
    <section class="contradictions" aria-labelledby="uoverensstemmelser">
      <h2 id="uoverensstemmelser">{words.read.contradictions}</h2>
      <p class="aside">{words.read.contradictionRule}</p>
      {found.map(({ code, text, sides }) => (
        <div key={code} class="contradiction">
          <p>
            <Icon mark="attention" /> <strong>{text}</strong>
          </p>
          <div class="contradiction-sides">
            {sides.map(({ section, title, href, lines }) => (
              <div key={section}>
                <h3>
                  <a href={href}>{title}</a>
                </h3>
                {lines.length === 0 ? (
                  <p class="quiet">{words.read.notSaid}</p>
                ) : (
                  <AnswerLines lines={lines} />
                )}
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
