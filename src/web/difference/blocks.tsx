import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import type { BlockContentView, BlockView, CellView, PartView, RowView } from './difference.view.js';
import { Words } from './words.js';

/** A block of the text: where it is, what happened to it, and its words. */
export function Block({ block }: { readonly block: BlockView }): VNode {
  const { change, where, note, content } = block;
  return (
    <div class={`difference-block difference-${change}`}>
      {(where !== null || note !== null) && (
        <p class="difference-where">
          {where}
          {where !== null && note !== null && ' · '}
          {note !== null && <strong>{note}</strong>}
        </p>
      )}
      <Content content={content} />
    </div>
  );
}

function Content({ content }: { readonly content: BlockContentView }): VNode {
  switch (content.kind) {
    case 'text':
      // Headings of the text are one level of the page, whatever theirs: the page's outline has no gap.
      return content.level === 0 ? (
        <p>
          <Words line={content.line} />
        </p>
      ) : (
        <h3 class={`difference-heading-${content.level}`}>
          <Words line={content.line} />
        </h3>
      );
    case 'list':
      return <Items items={content.items} ordered={content.ordered} />;
    case 'table':
      return <TableOf rows={content.rows} />;
  }
}

function Items({
  items,
  ordered,
}: {
  readonly items: readonly PartView[];
  readonly ordered: boolean;
}): VNode {
  const lines = items.map((item, index) => (
    <li key={index} class={item.change === 'deleted' ? 'difference-gone' : undefined}>
      <Part part={item} />
    </li>
  ));
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}

function Part({ part }: { readonly part: PartView }): VNode {
  return (
    <>
      {part.note !== null && <span class="difference-note">{part.note}</span>}
      {part.lines.map((line, index) => (
        <p key={index}>
          <Words line={line} />
        </p>
      ))}
    </>
  );
}

function TableOf({ rows }: { readonly rows: readonly RowView[] }): VNode {
  return (
    <div class="scroll" role="region" aria-label={texts.common.tableInText} tabIndex={0}>
      <table class="difference-table">
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} class={`difference-row-${row.change}`}>
              {row.cells.map((cell, column) =>
                cell === null ? (
                  <td key={column} />
                ) : (
                  <CellOf key={column} cell={cell} topRow={index === 0} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellOf({ cell, topRow }: { readonly cell: CellView; readonly topRow: boolean }): VNode {
  const kind = `difference-cell-${cell.change}`;
  if (!cell.header || cell.lines.length === 0)
    return (
      <td class={kind}>
        <Part part={cell} />
      </td>
    );
  return (
    <th class={kind} scope={topRow ? 'col' : 'row'}>
      <Part part={cell} />
    </th>
  );
}
