import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked } from '../../web/components/marks.js';
import { lineField } from './ledger-fields.pure.js';
import type { BesideView, DeskLineView, DeskView } from './desk.view.js';
import { missingField } from './writing-form.pure.js';

const words = texts.writing.ledger;

interface LedgerProps {
  readonly lines: readonly DeskLineView[];
  readonly counts: string;
  /** Whether its lines lead to fields on the page. */
  readonly writes: boolean;
}

/** The ledger of the section, each line with its state. */
export function LedgerRail({ lines, counts, writes }: LedgerProps): VNode {
  return (
    <aside class="desk-ledger" aria-labelledby="kravliste" tabIndex={0}>
      <h2 id="kravliste">{words.title}</h2>
      <p class="aside" data-counts>
        {counts}
      </p>
      <ol>
        {lines.map((line) => (
          <Line key={line.number} line={line} writes={writes} />
        ))}
      </ol>
      <p class="aside">{words.weights}</p>
    </aside>
  );
}

function Line({ line, writes }: { readonly line: DeskLineView; readonly writes: boolean }): VNode {
  const { number, letterWord, text, state, note } = line;
  const lost = line.silent && line.mandatory;
  return (
    <li class={lost ? 'desk-line desk-line-missing' : 'desk-line'} data-line={number}>
      <p class="aside">{words.number(number, letterWord)}</p>
      <p class="desk-line-text">{text}</p>
      <p>
        <Marked mark={state.mark} word={state.word} strong />
      </p>
      {note !== null && <p class="aside">{note}</p>}
      {writes && line.asked && (
        <p class="desk-line-link">
          {line.silent ? (
            <a href={`#${missingField(number)}`}>{words.toPlace}</a>
          ) : (
            <a href={`#${lineField(number, 'status')}`}>{words.toField}</a>
          )}
        </p>
      )}
    </li>
  );
}

/** What may be read while one writes: contributions that are handed in, and the letter's facts. */
export function Beside({
  parts,
  children,
}: {
  readonly parts: DeskView['beside'];
  /** What comes first. */
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <aside class="desk-beside" aria-label={texts.writing.beside.title} tabIndex={0}>
      {children}
      {parts.map(({ title, entries, empty, more }) => (
        <section key={title} class="desk-beside-part">
          <h2>{title}</h2>
          {entries.length === 0 && <p class="aside">{empty}</p>}
          {entries.map((entry, index) => (
            <Entry key={index} entry={entry} />
          ))}
          {more && (
            <p>
              <a href={more.href}>{more.label}</a>
            </p>
          )}
        </section>
      ))}
    </aside>
  );
}

function Entry({
  entry: { title, note, paragraphs, source, comment },
}: {
  readonly entry: BesideView;
}): VNode {
  if (paragraphs.length === 0)
    return (
      <div class="desk-fact">
        <p>{title}</p>
        <p class="aside">{note}</p>
      </div>
    );
  return (
    <details class="desk-given" data-given={source} data-comment={comment}>
      <summary>
        {title} <span class="aside">{note}</span>
      </summary>
      {paragraphs.map((words, index) => (
        <p key={index}>{words}</p>
      ))}
    </details>
  );
}
