import type { VNode } from 'preact';
import type { MatrixSection, MatrixStep, MatrixView } from './overview.view.js';
import { Marked } from '../web/components/marks.js';

/**
 * Sections by regions, three equal rows per section; a step not begun is one sentence across. On a narrow screen the
 * same table reads as lists, so the cells repeat their region's name, hidden where the column has it.
 */
export function MatrixSectionView({ view }: { readonly view: MatrixView }): VNode {
  return (
    <section aria-labelledby="afsnit" class="part">
      <div class="part-head">
        <h2 id="afsnit">Afsnit og regioner</h2>
        <p class="quiet">{view.summary}</p>
      </div>
      <table class="matrix stack" role="table" aria-labelledby="afsnit">
        <colgroup>
          <col class="section-column" />
          <col class="step-column" />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row" class="over">
            <td role="cell" colSpan={2} />
            <th scope="colgroup" role="columnheader" colSpan={Math.max(1, view.regions.length)}>
              Kommunerne i
            </th>
          </tr>
          <tr role="row">
            <th scope="col" role="columnheader">
              Afsnit
            </th>
            <th scope="col" role="columnheader">
              Trin
            </th>
            {view.regions.map((name) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {view.sections.map((section) => (
          <SectionRows key={section.id} section={section} regions={view.regions} />
        ))}
      </table>
    </section>
  );
}

interface RowsProps {
  readonly section: MatrixSection;
  readonly regions: readonly string[];
}

function SectionRows({ section, regions }: RowsProps): VNode {
  return (
    <tbody role="rowgroup">
      {section.steps.map((step, index) => (
        <tr key={step.title} role="row">
          {index === 0 && (
            <th scope="rowgroup" role="rowheader" rowSpan={section.steps.length}>
              <SectionHead section={section} />
            </th>
          )}
          <th scope="row" role="rowheader" class="step">
            {step.title}
          </th>
          <StepCells step={step} regions={regions} />
        </tr>
      ))}
    </tbody>
  );
}

function SectionHead({ section }: { readonly section: MatrixSection }): VNode {
  return (
    <div class="section-head">
      <span class="section-title">{section.title}</span>
      <Marked {...section.state} />
      {section.warnings.map((warning) => (
        <Marked key={warning.word} {...warning} strong />
      ))}
      {section.next !== null && <span class="quiet">{section.next}</span>}
      <span class="quiet">
        {section.lead === null ? 'Ingen tovholder endnu' : `Tovholder: ${section.lead}`}
      </span>
    </div>
  );
}

function StepCells({
  step,
  regions,
}: {
  readonly step: MatrixStep;
  readonly regions: readonly string[];
}): VNode {
  if (step.content.kind === 'notBegun')
    return (
      <td role="cell" class="across" colSpan={Math.max(1, regions.length)}>
        {step.content.sentence}
      </td>
    );
  const { cells } = step.content;
  if (cells.length !== regions.length)
    throw new Error(`${step.title}: ${cells.length} cells for ${regions.length} regions.`);
  return (
    <>
      {cells.map((cell, index) => (
        <td key={regions[index]} role="cell">
          <span class="narrow-label" aria-hidden="true">
            {regions[index]}
          </span>
          {cell.kind === 'plain' ? <span class="quiet">{cell.word}</span> : <Marked {...cell} />}
        </td>
      ))}
    </>
  );
}
