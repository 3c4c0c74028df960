import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Icon, Marked } from '../../web/components/marks.js';
import type { PlanCells, PortfolioRow, PortfolioView } from './portfolio.view.js';

const words = texts.home.cases;

/** The cases of a list; those who only read have no columns of the plan. */
export function CaseTable({ view: { rows, withPlan } }: { readonly view: PortfolioView }): VNode {
  const { columns } = words;
  const shown = withPlan
    ? [columns.case, columns.state, columns.sections, columns.next, columns.target]
    : [columns.case, columns.state];
  return (
    <table class="rows stack portfolio">
      <thead>
        <tr>
          {shown.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CaseRow key={row.number} row={row} withPlan={withPlan} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ row, withPlan }: { readonly row: PortfolioRow; readonly withPlan: boolean }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.title}</a>
        <span class="aside">{row.note}</span>
      </th>
      <td>
        <span class="portfolio-main">{row.state}</span>
        {row.late !== null && (
          <span class="aside">
            <Marked mark="late" word={row.late} strong />
          </span>
        )}
      </td>
      {withPlan && <PlanCellsOf plan={row.plan} />}
    </tr>
  );
}

function PlanCellsOf({ plan }: { readonly plan: PlanCells | null }): VNode {
  return (
    <>
      <td>{plan && <SectionMarks {...plan} />}</td>
      <td>
        {plan && <Dated label={words.columns.next} what={plan.next?.what ?? null} date={plan.next?.date} />}
      </td>
      <td>
        {plan && (
          <Dated
            label={words.columns.target}
            what={plan.target?.left ?? null}
            late={plan.target?.late}
            date={plan.target?.date}
          />
        )}
      </td>
    </>
  );
}

/** A mark for each section; what it means is read aloud and shown when pointed at. */
function SectionMarks({ sections, approved }: PlanCells): VNode {
  return (
    <>
      <ul class="section-marks">
        {sections.map(({ mark, word }) => (
          <li key={word} title={word}>
            <Icon mark={mark} />
            <span class="unseen">{word}</span>
          </li>
        ))}
      </ul>
      <span class="aside">{approved}</span>
    </>
  );
}

interface DatedProps {
  readonly label: string;
  readonly what: string | null;
  readonly late?: boolean;
  readonly date: string | undefined;
}

function Dated({ label, what, late, date }: DatedProps): VNode {
  return (
    <>
      <span class="narrow-label">{label}</span>
      {what === null ? (
        <span class="portfolio-main quiet">{words.none}</span>
      ) : late ? (
        <Marked mark="late" word={what} strong />
      ) : (
        <span class="portfolio-main">{what}</span>
      )}
      {date !== undefined && <span class="aside">{date}</span>}
    </>
  );
}
