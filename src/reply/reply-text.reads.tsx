import type { JSX, VNode } from 'preact';
import { Icon } from '../web/components/marks.js';
import { Drawing } from './figures/drawing.js';
import { NoteMark, Notes, NOTES_HEADING } from './notes.js';
import type { Cell, ReplyBlock, ReplyPart, Run, TableBlock } from './reply-blocks.js';

export type { ReplyModel, ReplyPart } from './reply-blocks.js';

/** Headings of a part, one level below the part's own, which is the page's third. */
const headingTags = { 2: 'h4', 3: 'h5', 4: 'h6' } as const;

/** A part of the reply as a page shows it: heading of the page's third level, then its blocks. */
export function ReplyPartText({ part }: { readonly part: ReplyPart }): VNode {
  return (
    <section class={part.newPage ? 'reply-part reply-new-page' : 'reply-part'} aria-labelledby={part.id}>
      <h3 id={part.id}>{partTitle(part)}</h3>
      {part.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </section>
  );
}

/** The notes of the reply, under their heading; nothing when there are none. */
export function ReplyNotes({ notes }: { readonly notes: readonly string[] }): VNode | null {
  if (notes.length === 0) return null;
  return (
    <section class="reply-part" aria-labelledby="noter">
      <h3 id="noter">{NOTES_HEADING}</h3>
      <Notes notes={notes} />
    </section>
  );
}

/** "1. Geografisk placering". */
export const partTitle = ({ number, heading }: Pick<ReplyPart, 'number' | 'heading'>): string =>
  number === null ? heading : `${number} ${heading}`;

function Block({ block }: { readonly block: ReplyBlock }): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Tag = headingTags[block.level];
      return (
        <Tag id={block.id}>
          {block.number !== null && `${block.number} `}
          {block.text}
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul';
      return (
        <Tag>
          {block.items.map((paragraphs, index) => (
            <li key={index}>
              <Paragraphs paragraphs={paragraphs} />
            </li>
          ))}
        </Tag>
      );
    }
    case 'quote':
      return (
        <figure class={block.reservation ? 'reply-quote reply-reservation' : 'reply-quote'}>
          <figcaption>
            {block.reservation && <Icon mark="reservation" />}
            <span>{block.label}</span>
          </figcaption>
          <blockquote>
            {block.paragraphs.map((text, index) => (
              <p key={index}>{text}</p>
            ))}
          </blockquote>
        </figure>
      );
    case 'table':
      return <Table table={block} />;
    case 'figure':
      return <Drawing figure={block} />;
  }
}

function Runs({ runs }: { readonly runs: readonly Run[] }): JSX.Element {
  return (
    <>
      {runs.map((run, index) => (
        <Text key={index} run={run} />
      ))}
    </>
  );
}

function Text({ run }: { readonly run: Run }): JSX.Element {
  if (run.note !== undefined) return <NoteMark note={run.note} />;
  let text: JSX.Element = <>{run.text}</>;
  if (run.em === true) text = <em>{text}</em>;
  if (run.strong === true) text = <strong>{text}</strong>;
  return run.href === undefined ? text : <a href={run.href}>{text}</a>;
}

/** One paragraph stands bare; several are paragraphs. */
function Paragraphs({ paragraphs }: { readonly paragraphs: Cell['paragraphs'] }): JSX.Element {
  if (paragraphs.length === 1) return <Runs runs={paragraphs[0]!} />;
  return (
    <>
      {paragraphs.map((runs, index) => (
        <p key={index}>
          <Runs runs={runs} />
        </p>
      ))}
    </>
  );
}

/** A table that may be scrolled sideways by keyboard. */
function Table({ table }: { readonly table: TableBlock }): JSX.Element {
  const { caption, columns, rows } = table;
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class={columns.length > 3 ? 'reply-table reply-wide' : 'reply-table'}>
        <caption>{caption}</caption>
        {columns.length > 0 && (
          <thead>
            <tr>
              {columns.map((cell, index) => (
                <th key={index} scope="col">
                  <Paragraphs paragraphs={cell.paragraphs} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <CellOf key={column} cell={cell} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellOf({ cell, column }: { readonly cell: Cell; readonly column: number }): JSX.Element {
  const content = <Paragraphs paragraphs={cell.paragraphs} />;
  if (cell.header !== true || cell.paragraphs.length === 0) return <td>{content}</td>;
  return <th scope={column === 0 ? 'row' : 'col'}>{content}</th>;
}
