import type { VNode } from 'preact';
import type {
  Block,
  DocumentTree,
  Paragraph,
  Table,
  Target,
  TextNode,
} from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { runsOf, type Quote, type Run } from './runs.pure.js';
import { CitedSources, SourceList, SourceMark, sourcesOf } from './sources.js';

/** A number in the margin of a block, such as that of the ledger line it answers. */
export interface MarginNumber {
  readonly number: number;
  /** Said by screen readers and on paper: "Krav 9". */
  readonly name: string;
  readonly href?: string;
}

/** A remark on a block, marked in the text by its number. */
export interface Note extends Quote {
  readonly number: number;
  /** What the mark leads to, in words: "Kommentar 3, Sekretariat Sjælland". */
  readonly name: string;
  readonly href: string;
}

export interface DocumentTextProps {
  readonly body: DocumentTree;
  /** Margin numbers by block, counted from 1. */
  readonly margins?: ReadonlyMap<number, readonly MarginNumber[]>;
  /** Notes by block, counted from 1. */
  readonly notes?: ReadonlyMap<number, readonly Note[]>;
  /** Blocks get the ids `${idPrefix}-1` and so on; without it none. */
  readonly idPrefix?: string;
}

/** A section's text as it is read: each block with its margin numbers and notes. Every text is escaped. */
export function DocumentText({ body, margins, notes, idPrefix }: DocumentTextProps): VNode {
  const sources = sourcesOf(body);
  return (
    <div class={margins ? 'document-text document-margins' : 'document-text'}>
      <CitedSources.Provider value={sources}>
        {body.content.map((block, index) => {
          const own = margins?.get(index + 1) ?? [];
          return (
            <div
              key={index}
              class={own.length > 0 ? 'document-block document-answer' : 'document-block'}
              id={idPrefix && `${idPrefix}-${index + 1}`}
            >
              {own.length > 0 && <Margin numbers={own} />}
              <BlockOf block={block} notes={notes?.get(index + 1) ?? []} />
            </div>
          );
        })}
      </CitedSources.Provider>
      <SourceList sources={sources} />
    </div>
  );
}

function Margin({ numbers }: { readonly numbers: readonly MarginNumber[] }): VNode {
  return (
    <p class="document-margin">
      {numbers.map(({ number, name, href }) => {
        const shown = (
          <>
            <span class="unseen print-seen">{name.replace(/\d{1,9}$/, '')}</span>
            {number}
          </>
        );
        return href === undefined ? (
          <span key={number}>{shown}</span>
        ) : (
          <a key={number} href={href}>
            {shown}
          </a>
        );
      })}
    </p>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly notes: readonly Note[];
}

function BlockOf({ block, notes }: BlockProps): VNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line nodes={block.content} notes={notes} />
          <Marks notes={notes} />
        </p>
      );
    case 'heading':
      // Headings of a text are one level of the page, whatever theirs: the page's outline has no gap.
      return (
        <h3 class={`document-heading-${block.attrs.level}`}>
          <Line nodes={block.content} notes={notes} />
          <Marks notes={notes} />
        </h3>
      );
    case 'bulletList':
    case 'orderedList': {
      const Tag = block.type === 'orderedList' ? 'ol' : 'ul';
      return (
        <>
          <Tag>
            {block.content.map((item, index) => (
              <li key={index}>
                <Paragraphs paragraphs={item.content} notes={notes} />
              </li>
            ))}
          </Tag>
          <MarksBelow notes={notes} />
        </>
      );
    }
    case 'table':
      return (
        <>
          <TableOf table={block} notes={notes} />
          <MarksBelow notes={notes} />
        </>
      );
  }
}

const Paragraphs = ({ paragraphs, notes }: { paragraphs: readonly Paragraph[]; notes: readonly Note[] }) =>
  paragraphs.length === 1 ? (
    <Line nodes={paragraphs[0]!.content} notes={notes} />
  ) : (
    <>
      {paragraphs.map(({ content }, index) => (
        <p key={index}>
          <Line nodes={content} notes={notes} />
        </p>
      ))}
    </>
  );

function TableOf({ table, notes }: { readonly table: Table; readonly notes: readonly Note[] }): VNode {
  return (
    <div class="scroll" role="region" aria-label={texts.common.tableInText} tabIndex={0}>
      <table class="document-table">
        <tbody>
          {table.content.map((row, index) => (
            <tr key={index}>
              {row.content.map(({ type, content }, column) => {
                const words = <Paragraphs paragraphs={content} notes={notes} />;
                if (type === 'tableCell') return <td key={column}>{words}</td>;
                return (
                  <th key={column} scope={index === 0 ? 'col' : 'row'}>
                    {words}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ nodes, notes }: { readonly nodes: readonly TextNode[]; readonly notes: readonly Note[] }) {
  return (
    <>
      {runsOf(nodes, notes).map((run, index) => (
        <Words key={index} run={run} />
      ))}
    </>
  );
}

function Words({ run: { text, strong, em, place, target, ends } }: { readonly run: Run }): VNode {
  const inner = em ? <em>{text}</em> : <>{text}</>;
  const set = strong ? <strong>{inner}</strong> : inner;
  const led = target ? <Led target={target}>{set}</Led> : set;
  return (
    <>
      {place === null ? led : <mark>{led}</mark>}
      {target?.type === 'cite' && ends && <SourceMark says={target.attrs.says} />}
    </>
  );
}

function Led({ target, children }: { readonly target: Target; readonly children: VNode }): VNode {
  if (target.type === 'cite') return <span class="document-cited">{children}</span>;
  return (
    <a href={target.attrs.href} rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Marks({ notes }: { readonly notes: readonly Note[] }): VNode {
  return (
    <>
      {notes.map(({ id, number, name, href }) => (
        <a key={id} class="document-note" href={href} aria-label={name}>
          {number}
        </a>
      ))}
    </>
  );
}

const MarksBelow = ({ notes }: { readonly notes: readonly Note[] }) =>
  notes.length === 0 ? null : (
    <p class="document-notes">
      <Marks notes={notes} />
    </p>
  );
