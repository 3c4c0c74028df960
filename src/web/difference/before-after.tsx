import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import type { BeforeAfterGroup, DifferenceView } from './difference.view.js';

interface Props {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  readonly titles: DifferenceView['titles'];
  /** Head of the first column. */
  readonly what: string;
  readonly groups: readonly BeforeAfterGroup[];
}

/** What was said before and what is said now, side by side; on a narrow screen below each other. */
export function BeforeAfter({ labelledBy, titles, what, groups }: Props): VNode {
  return (
    <table class="rows stack before-after" role="table" aria-labelledby={labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          {[what, titles.before, titles.after].map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group, index) => (
        <Group key={index} group={group} titles={titles} />
      ))}
    </table>
  );
}

function Group({ group, titles }: { readonly group: BeforeAfterGroup } & Pick<Props, 'titles'>): VNode {
  return (
    <tbody role="rowgroup">
      {group.title !== null && (
        <tr role="row" class="group">
          <th scope="rowgroup" role="rowheader" colSpan={3}>
            {group.title}
          </th>
        </tr>
      )}
      {group.rows.map(({ label, before, after }) => (
        <tr role="row" key={label}>
          <th scope="row" role="rowheader">
            {label}
          </th>
          <td role="cell">
            <span class="narrow-label" aria-hidden="true">
              {titles.before}
            </span>
            {before === null ? <Nothing /> : <del>{before}</del>}
          </td>
          <td role="cell">
            <span class="narrow-label" aria-hidden="true">
              {titles.after}
            </span>
            {after === null ? <Nothing /> : <ins>{after}</ins>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

const Nothing = (): VNode => <span class="quiet">{texts.section.difference.notSaid}</span>;
