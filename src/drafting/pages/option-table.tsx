import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked } from '../../web/components/marks.js';
import type { OptionTable, OptionView, StandView } from './options.view.js';

const words = texts.section.options;

/** A region's position with its condition and what is to be said of it. */
export function StandCell({ stand: { state, condition, note } }: { readonly stand: StandView }): VNode {
  return (
    <>
      <Marked {...state} strong={state.mark === 'late'} />
      {condition !== null && <span class="aside">{condition}</span>}
      {note !== null && <span class="aside">{note}</span>}
    </>
  );
}

/** Options by regions, the regions in the columns; on a narrow screen each option by itself. */
export function OptionMatrix({ table: { regions, options } }: { readonly table: OptionTable }): VNode {
  return (
    <table class="rows stack option-matrix" role="table" aria-label={words.title}>
      <thead role="rowgroup">
        <tr role="row">
          {[words.option, ...regions].map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {options.map((option) => (
          <tr role="row" key={option.id} class={option.withdrawn === null ? undefined : 'option-withdrawn'}>
            <th scope="row" role="rowheader">
              <OptionName option={option} />
            </th>
            {option.stands.map((stand, index) => (
              <td role="cell" key={index}>
                <span class="narrow-label" aria-hidden="true">
                  {regions[index]}
                </span>
                <StandCell stand={stand} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Name and description of an option, with the way to it. */
export function OptionName({ option }: { readonly option: OptionView }): VNode {
  return (
    <>
      <a href={option.href}>{words.named(option.number, option.title)}</a>
      {option.description !== null && <span class="aside">{option.description}</span>}
      {option.withdrawn !== null && <span class="aside">{option.withdrawn}</span>}
    </>
  );
}

/** One option with the regions below each other, for a rail. */
export function OptionList({
  option,
  regions,
}: {
  readonly option: OptionView;
  readonly regions: readonly string[];
}): VNode {
  return (
    <div class="option-list">
      <h3>
        <OptionName option={option} />
      </h3>
      <dl>
        {option.stands.map((stand, index) => (
          <div key={index}>
            <dt>{regions[index]}</dt>
            <dd>
              <StandCell stand={stand} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
