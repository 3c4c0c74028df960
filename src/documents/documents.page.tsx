import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { CaseLayout } from '../web/case-layout.js';
import { FilterForm } from '../web/components/filter.js';
import { SelectInput, TextInput } from '../web/components/form.js';
import { Marked } from '../web/components/marks.js';
import { Pager } from '../web/components/pager.js';
import { Receipt } from '../web/components/receipt.js';
import type { DocumentLine, DocumentsView } from './documents.view.js';

const words = texts.files.documents;

/** The documents of a case: what has just been laid on it, what to lay on it, and the list. */
export function DocumentsPage({ view }: { readonly view: DocumentsView }): VNode {
  const { frame, inside, lines, filtered } = view;
  return (
    <CaseLayout title={words.title} frame={frame} place="documents">
      <div class="wrap files">
        <h1>{words.title}</h1>
        <p class="quiet">{inside ? words.lead : words.leadOutside}</p>
        <Just view={view} />
        <Acts view={view} />
        {(lines.length > 0 || filtered) && <Filter view={view} />}
        {lines.length === 0 ? (
          <p class="empty">{filtered ? words.noneFound : words.none}</p>
        ) : (
          <List lines={lines} number={frame.bar.number} />
        )}
        <Pager
          label={words.paging}
          before={view.newer === null ? null : { href: view.newer, text: words.newer }}
          after={view.older === null ? null : { href: view.older, text: words.older }}
          shown={view.shown}
        />
      </div>
    </CaseLayout>
  );
}

function Just({ view: { receipt, frame } }: { readonly view: DocumentsView }): VNode | null {
  if (!receipt) return null;
  const addresses = casePages(frame.bar.number);
  return (
    <Receipt
      title={receipt.title}
      entry={
        receipt.entry && {
          text: words.done.entry(receipt.entry.seq),
          href: addresses.journalEntry(receipt.entry.seq),
          checkNumber: receipt.entry.checkNumber,
        }
      }
    >
      <p>
        {receipt.text} <a href={addresses.document(receipt.id)}>{words.done.open}</a>
      </p>
      <p class="aside">{words.done.next}</p>
    </Receipt>
  );
}

function Acts({ view: { mayAdd, inside, frame } }: { readonly view: DocumentsView }): VNode | null {
  const addresses = casePages(frame.bar.number);
  if (mayAdd)
    return (
      <p class="form-acts">
        <a class="act-button" href={addresses.upload}>
          {words.add}
        </a>
        <a class="act-button act-second" href={addresses.note}>
          {words.addNote}
        </a>
      </p>
    );
  return inside ? (
    <p class="lock">
      <Marked mark="locked" word={words.onlySecretariats} />
    </p>
  ) : null;
}

const choices = (labels: Readonly<Record<string, string>>) => [
  { value: '', label: words.all },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

function Filter({ view: { frame, asked, filtered } }: { readonly view: DocumentsView }): VNode {
  const address = casePages(frame.bar.number).documents;
  const field = { typed: asked, faults: [] };
  return (
    <FilterForm
      action={address}
      label={words.filterLabel}
      show={words.show}
      clear={filtered ? { href: address, text: words.clear } : null}
    >
      <SelectInput id="art" label={words.kind} choices={choices(words.kinds)} {...field} />
      <SelectInput id="retning" label={words.direction} choices={choices(words.directions)} {...field} />
      <TextInput id="soeg" label={words.search} type="search" {...field} />
    </FilterForm>
  );
}

function List({
  lines,
  number,
}: {
  readonly lines: readonly DocumentLine[];
  readonly number: string;
}): VNode {
  const head = [words.dated, words.document, words.party, words.access, words.file];
  return (
    <table class="rows stack documents" role="table">
      <caption class="sr-only">{words.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <Line key={line.id} line={line} href={casePages(number).document(line.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, href }: { readonly line: DocumentLine; readonly href: string }): VNode {
  const { dated, theme, what, party, access, file } = line;
  return (
    <tr role="row">
      <td role="cell" class="when">
        {dated}
      </td>
      <th scope="row" role="rowheader">
        <a href={href}>{theme}</a>
        <span class="aside">{what}</span>
      </th>
      <td role="cell">{party}</td>
      <td role="cell">
        <Marked {...access} />
      </td>
      <td role="cell">
        {file ? file.size : words.note}
        {file && <span class="aside check-number">{file.checkNumber}</span>}
      </td>
    </tr>
  );
}
