import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked } from '../../web/components/marks.js';
import type { LedgerRow } from './ledger-rows.pure.js';
import type { OtherSection } from './section.view.js';

const words = texts.section;

export interface LedgerRailProps {
  readonly tally: string;
  readonly rows: readonly LedgerRow[];
  /** Ids of blocks begin so; null when the text is not on the page. */
  readonly idPrefix: string | null;
}

/** The ledger beside a text: what the letter asks, and where it is answered. */
export function LedgerRail({ tally, rows, idPrefix }: LedgerRailProps): VNode {
  const blocking = rows.filter(({ mandatory }) => mandatory).map(({ number }) => number);
  return (
    <section class="ledger-rail" id="kravliste" aria-labelledby="kravliste-titel">
      <h2 id="kravliste-titel">{words.read.ledger}</h2>
      <p class="aside">{tally}</p>
      <ol>
        {rows.map((row) => (
          <Row key={row.number} row={row} idPrefix={idPrefix} />
        ))}
      </ol>
      {blocking.length > 0 && (
        <p class="aside ledger-rule">{words.read.ledgerRule(words.read.lines(blocking))}</p>
      )}
    </section>
  );
}

function Row({ row, idPrefix }: { readonly row: LedgerRow } & Pick<LedgerRailProps, 'idPrefix'>): VNode {
  const { number, text, letterWord, mandatory, state, silent, note, block } = row;
  return (
    <li id={`krav-${number}`} class={silent && mandatory ? 'ledger-silent' : undefined}>
      <p class="aside">
        {words.requirement(number)} · {letterWord}
      </p>
      <p class="ledger-text">{text}</p>
      <p>
        <Marked {...state} strong={silent} />
      </p>
      {note !== null && <p class="aside">{note}</p>}
      {block !== null && idPrefix !== null && (
        <p class="ledger-place">
          <a href={`#${idPrefix}-${block}`} aria-label={words.read.toPlaceOf(number)}>
            {words.read.toPlace}
          </a>
        </p>
      )}
    </li>
  );
}

/** The other sections with how far they are. */
export function OtherSections({ others }: { readonly others: readonly OtherSection[] }): VNode {
  return (
    <nav class="other-sections" aria-labelledby="andre-afsnit">
      <h2 id="andre-afsnit">{words.read.others}</h2>
      <ul>
        {others.map(({ title, href, tally }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <span class="quiet">{tally}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
