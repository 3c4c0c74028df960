import type { VNode } from 'preact';
import type { LedgerGroup, LedgerLine, LedgerState } from './overview.view.js';
import { Marked, type MarkedWord } from '../web/components/marks.js';

const words: Readonly<Record<LedgerState, MarkedWord>> = {
  answered: { mark: 'done', word: 'Besvaret' },
  partly: { mark: 'partly', word: 'Delvist besvaret' },
  declined: { mark: 'refused', word: 'Afvist med begrundelse' },
  silent: { mark: 'missing', word: 'Mangler svar' },
  notRelevant: { mark: 'notRelevant', word: 'Ikke relevant' },
};

/** Mark and word of a line. A silent recommended line warns, a silent mandatory one blocks. */
export function ledgerWord({ state, mandatory }: Pick<LedgerLine, 'state' | 'mandatory'>): MarkedWord {
  return state === 'silent' && !mandatory ? { mark: 'attention', word: 'Bør besvares' } : words[state];
}

function summary(groups: readonly LedgerGroup[]): string {
  const lines = groups.flatMap((group) => group.lines);
  const silent = lines.filter((line) => line.mandatory && line.state === 'silent').length;
  const answered = lines.filter((line) => line.state === 'answered').length;
  return `${answered} af ${lines.length} krav er besvaret. ${silent} krav, der skal besvares, mangler svar.`;
}

/** The requirement ledger: what the letter asks for, line by line, with the letter's own word and heading. */
export function LedgerSection({ groups }: { readonly groups: readonly LedgerGroup[] }): VNode {
  return (
    <section aria-labelledby="krav" class="part">
      <div class="part-head">
        <h2 id="krav">Kravliste</h2>
        <p class="quiet">{summary(groups)}</p>
      </div>
      <table class="rows stack ledger" role="table" aria-labelledby="krav">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="number">
              Nr.
            </th>
            <th scope="col" role="columnheader">
              Krav
            </th>
            <th scope="col" role="columnheader">
              Brevets ord og overskrift
            </th>
            <th scope="col" role="columnheader">
              Svar
            </th>
            <th scope="col" role="columnheader">
              Hvor
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title} role="rowgroup">
            <tr role="row" class="group">
              <th scope="rowgroup" role="rowheader" colSpan={5}>
                {group.title}
              </th>
            </tr>
            {group.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Line({ line }: { readonly line: LedgerLine }): VNode {
  const word = ledgerWord(line);
  const blocking = line.state === 'silent' && line.mandatory;
  return (
    <tr role="row">
      <td role="cell" class="number">
        {line.number}
      </td>
      <td role="cell" class="main">
        {line.text}
      </td>
      <td role="cell">
        <span class="letter-word">{line.letterWord}</span>
        <span class="aside">{line.heading}</span>
      </td>
      <td role="cell">
        <Marked {...word} strong={blocking} />
        {line.note !== null && <span class="aside">{line.note}</span>}
      </td>
      <td role="cell" class={line.where === null ? 'quiet nowhere' : undefined}>
        {line.where ?? (line.state === 'silent' ? 'Endnu ingen steder' : '')}
      </td>
    </tr>
  );
}
