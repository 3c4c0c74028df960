import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { Marked, type MarkedWord, type MarkName } from '../web/components/marks.js';
import { Part, type PartProps } from './overview-part.js';
import type { LedgerGroup, LedgerLine, LedgerState } from './overview.view.js';

const words = texts.case.ledger;
const marks: Readonly<Record<LedgerState, MarkName>> = {
  answered: 'done',
  partly: 'partly',
  declined: 'refused',
  silent: 'missing',
  notRelevant: 'notRelevant',
};

/** Mark and word of a line. A silent recommended line warns, a silent mandatory one blocks. */
export function ledgerWord({ state, mandatory }: Pick<LedgerLine, 'state' | 'mandatory'>): MarkedWord {
  return state === 'silent' && !mandatory
    ? { mark: 'attention', word: words.should }
    : { mark: marks[state], word: words.states[state] };
}

function summary(groups: readonly LedgerGroup[]): string {
  const lines = groups.flatMap((group) => group.lines);
  const silent = lines.filter((line) => line.mandatory && line.state === 'silent').length;
  const answered = lines.filter((line) => line.state === 'answered').length;
  return words.summary(answered, lines.length, silent);
}

/** The requirement ledger: what the letter asks for, line by line, with the letter's own word and heading. */
export function LedgerSection({
  groups,
  more,
}: Pick<PartProps, 'more'> & { readonly groups: readonly LedgerGroup[] }): VNode {
  return (
    <Part id="krav" note={summary(groups)} more={more}>
      <table class="rows stack ledger" role="table" aria-labelledby="krav">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="number">
              {words.number}
            </th>
            <th scope="col" role="columnheader">
              {words.requirement}
            </th>
            <th scope="col" role="columnheader">
              {words.letter}
            </th>
            <th scope="col" role="columnheader">
              {words.answer}
            </th>
            <th scope="col" role="columnheader">
              {words.where}
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
    </Part>
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
        {line.where ?? (line.state === 'silent' ? words.nowhere : '')}
      </td>
    </tr>
  );
}
