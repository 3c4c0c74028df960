import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';
import { Marked, type MarkedWord } from '../../web/components/marks.js';

/** A section in the list. */
export interface SectionLine {
  readonly id: string;
  readonly title: string;
  /** "Afsnit 2 af 5"; null for the front matter. */
  readonly place: string | null;
  readonly href: string;
  readonly lead: string;
  /** The reader's own secretariat writes it. */
  readonly yours: string | null;
  readonly state: MarkedWord | null;
  readonly warnings: readonly MarkedWord[];
  /** "2 besvaret, 1 delvist, 1 mangler". */
  readonly counts: string;
  readonly contributions: string | null;
  readonly comments: string | null;
  readonly next: string | null;
}

/** The sections of a case. */
export interface SectionsView {
  readonly frame: CaseFrame;
  readonly lines: readonly SectionLine[];
}

const words = texts.section.list;

/** Every section of the case with how far it is. */
export function SectionsPage({ view: { frame, lines } }: { readonly view: SectionsView }): VNode {
  const columns = Object.values(words.columns);
  return (
    <CaseLayout title={words.title} frame={frame} place="sections">
      <div class="wrap sections">
        <h1>{words.title}</h1>
        <p class="sections-lead">{words.lead}</p>
        <table class="rows stack sections-table" role="table" aria-label={words.title}>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th key={column} scope="col" role="columnheader">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
        <p>
          <a href={casePages(frame.bar.number).facts}>{words.facts}</a>
        </p>
      </div>
    </CaseLayout>
  );
}

function Line({ line }: { readonly line: SectionLine }): VNode {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {line.place !== null && <span class="aside">{line.place}</span>}
        <a class="section-link" href={line.href}>
          {line.title}
        </a>
        <span class="aside">{line.yours ?? line.lead}</span>
      </th>
      <td role="cell">{line.state && <Marked {...line.state} />}</td>
      <td role="cell">
        <span class="narrow-label" aria-hidden="true">
          {words.columns.ledger}
        </span>
        {line.counts}
      </td>
      <td role="cell">
        {line.contributions}
        {line.comments !== null && <span class="line-below">{line.comments}</span>}
      </td>
      <td role="cell">
        {line.warnings.map((warning) => (
          <span class="line-above" key={warning.word}>
            <Marked {...warning} strong={warning.mark === 'late'} />
          </span>
        ))}
        {line.next}
      </td>
    </tr>
  );
}
