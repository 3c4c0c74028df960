import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Drawing } from './figures/drawing.js';
import type { Cell, ReplyBlock, ReplyModel, ReplyPart, Run, TableBlock } from './reply-blocks.js';
import { NoteMark, Notes, NOTES_HEADING } from './notes.js';
import { grouped } from './reply-model.pure.js';
import { replyStyle } from './reply-style.js';

// Called and not mounted: a reply has thousands of runs and cells, and plain words are then plain strings to the renderer.

function textOf(run: Run): ComponentChildren {
  if (run.note !== undefined) return NoteMark({ note: run.note });
  let text: ComponentChildren = run.text;
  if (run.em === true) text = <em>{text}</em>;
  if (run.strong === true) text = <strong>{text}</strong>;
  return run.href === undefined ? text : <a href={run.href}>{text}</a>;
}

const runsOf = (runs: readonly Run[]): ComponentChildren =>
  runs.length === 1 ? textOf(runs[0]!) : runs.map(textOf);

/** One paragraph stands bare; several are paragraphs. */
const paragraphsOf = (paragraphs: Cell['paragraphs']): ComponentChildren =>
  paragraphs.length === 1 ? runsOf(paragraphs[0]!) : paragraphs.map((runs) => <p>{runsOf(runs)}</p>);

function cellOf(cell: Cell, column: number): JSX.Element {
  const content = paragraphsOf(cell.paragraphs);
  if (cell.header !== true) return <td>{content}</td>;
  return <th scope={column === 0 ? 'row' : 'col'}>{content}</th>;
}

/** Rows; a table of so few stays on one page of paper. */
const SHORT_TABLE = 12;

function Table({ table }: { readonly table: TableBlock }): JSX.Element {
  const sum = table.widths.reduce((total, width) => total + width, 0);
  return (
    <div
      class={table.rows.length > SHORT_TABLE ? 'table' : 'table short'}
      role="region"
      aria-label={table.caption}
      tabIndex={0}
    >
      <table class={table.widths.length > 3 ? 'wide' : undefined}>
        <caption>{table.caption}</caption>
        <colgroup>
          {table.widths.map((width, index) => (
            <col key={index} style={`width:${((width / sum) * 100).toFixed(2)}%`} />
          ))}
        </colgroup>
        {table.columns.length > 0 && (
          <thead>
            <tr>
              {table.columns.map((cell, index) => (
                <th key={index} scope="col">
                  {paragraphsOf(cell.paragraphs)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>{row.map(cellOf)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Document level 1 is the page's h2: the title is its h1. */
const headingTags = { 2: 'h3', 3: 'h4', 4: 'h5' } as const;

function blockOf(block: ReplyBlock): JSX.Element {
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
      return <p>{runsOf(block.runs)}</p>;
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul';
      return (
        <Tag>
          {block.items.map((paragraphs, index) => (
            <li key={index}>{paragraphsOf(paragraphs)}</li>
          ))}
        </Tag>
      );
    }
    case 'quote':
      return (
        <figure>
          <figcaption>{block.label}</figcaption>
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

const headingOf = (part: ReplyPart) =>
  part.number === null ? part.heading : `${part.number} ${part.heading}`;

const Part = ({ part }: { readonly part: ReplyPart }) => (
  <section class={part.newPage ? 'new-page' : undefined} aria-labelledby={part.id}>
    <h2 id={part.id}>{headingOf(part)}</h2>
    {part.blocks.map(blockOf)}
  </section>
);

function Cover({ model }: { readonly model: ReplyModel }): JSX.Element {
  return (
    <header>
      {model.look?.logo && (
        <img
          class="logo"
          src={`data:image/${model.look.logo.type === 'jpg' ? 'jpeg' : 'png'};base64,${model.look.logo.data}`}
          alt={`Logo: ${model.look.organisation}`}
          width={model.look.logo.width}
          height={model.look.logo.height}
        />
      )}
      <p class="kicker">{model.cover.kicker}</p>
      <h1>{model.title}</h1>
      <p class="from">{model.cover.from}</p>
      <dl class="facts">
        {model.cover.facts.map((fact) => (
          <>
            <dt>{fact.label}</dt>
            <dd class={fact.label === 'Kontroltal' ? 'hash' : undefined}>{fact.value}</dd>
          </>
        ))}
      </dl>
      {model.cover.letter.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
    </header>
  );
}

const Contents = ({ parts }: { readonly parts: readonly ReplyPart[] }) => (
  <nav aria-labelledby="indhold">
    <h2 id="indhold">Indhold</h2>
    <ol>
      {parts.map((part) => (
        <li key={part.id}>
          <a href={`#${part.id}`}>{headingOf(part)}</a>
        </li>
      ))}
    </ol>
  </nav>
);

function Page({ model }: { readonly model: ReplyModel }): JSX.Element {
  return (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
        />
        <title>{`${model.title} · ${model.footer}`}</title>
        <style dangerouslySetInnerHTML={{ __html: replyStyle(model.footer, model.replyHash) }} />
      </head>
      <body>
        <a class="skip" href="#tekst">
          Gå til teksten
        </a>
        <div class="page">
          <Cover model={model} />
          <Contents parts={model.parts} />
          <main id="tekst" tabIndex={-1}>
            {model.parts.map((part) => (
              <Part key={part.id} part={part} />
            ))}
            {model.notes.length > 0 && (
              <section aria-labelledby="noter">
                <h2 id="noter">{NOTES_HEADING}</h2>
                <Notes notes={model.notes} />
              </section>
            )}
          </main>
          <footer>
            <p>{model.footer}</p>
            <p class="hash">Kontroltal {grouped(model.replyHash)}</p>
          </footer>
        </div>
      </body>
    </html>
  );
}

/**
 * The reply as one HTML document that stands alone: no script, no request to anywhere, own style for screen and paper.
 * Every text is escaped; the same model gives the same bytes.
 */
export function renderReplyHtml(model: ReplyModel): string {
  return `<!doctype html>\n${renderToString(<Page model={model} />)}\n`;
}
