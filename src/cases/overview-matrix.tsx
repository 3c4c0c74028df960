import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { Marked } from '../web/components/marks.js';
import { Part } from './overview-part.js';
import type { MatrixCell, MatrixRegion, MatrixSection, MatrixStep, MatrixView } from './overview.view.js';

const words = texts.case.matrix;

/**
 * Sections by regions, three equal rows per section; a step not begun is one sentence across. On a narrow screen the
 * same table reads as lists, so the cells repeat their region's name, hidden where the column has it.
 */
export function MatrixSectionView({ view }: { readonly view: MatrixView }): VNode {
  return (
    <Part id="afsnit" note={view.summary}>
      <table class="matrix stack" role="table" aria-labelledby="afsnit">
        <colgroup>
          <col class="section-column" />
          <col class="step-column" />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row" class="over">
            <td role="cell" colSpan={2} />
            <th scope="colgroup" role="columnheader" colSpan={Math.max(1, view.regions.length)}>
              {words.over}
            </th>
          </tr>
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.section}
            </th>
            <th scope="col" role="columnheader">
              {words.step}
            </th>
            {view.regions.map((region) => (
              <th key={region.name} scope="col" role="columnheader" class={ownClass(region)}>
                {region.name}
                {region.own && <span class="own-word"> {words.own}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {view.sections.map((section) => (
          <SectionRows key={section.id} section={section} regions={view.regions} />
        ))}
      </table>
    </Part>
  );
}

const ownClass = ({ own }: MatrixRegion) => (own ? 'own' : undefined);

interface RowsProps {
  readonly section: MatrixSection;
  readonly regions: readonly MatrixRegion[];
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
      <a class="section-title" href={section.href}>
        {section.title}
      </a>
      <Marked {...section.state} />
      {section.warnings.map((warning) => (
        <Marked key={warning.word} {...warning} strong />
      ))}
      {section.next !== null && <span class="quiet">{section.next}</span>}
      <span class="quiet">
        {section.lead === null ? words.noLead : words.lead(section.lead.name)}
        {section.lead?.own && ` ${words.own}`}
      </span>
    </div>
  );
}

function StepCells({
  step,
  regions,
}: {
  readonly step: MatrixStep;
  readonly regions: readonly MatrixRegion[];
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
        <td key={regions[index]!.name} role="cell" class={ownClass(regions[index]!)}>
          <span class="narrow-label" aria-hidden="true">
            {regions[index]!.name}
          </span>
          <Cell cell={cell} />
        </td>
      ))}
    </>
  );
}

function Cell({ cell }: { readonly cell: MatrixCell }): VNode {
  const word = cell.kind === 'plain' ? <span class="quiet">{cell.word}</span> : <Marked {...cell} />;
  return cell.href ? (
    <a class="cell-link" href={cell.href}>
      {word}
    </a>
  ) : (
    word
  );
}
