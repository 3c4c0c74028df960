import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { AdminFrame } from './admin-frame.reads.js';
import type { AdminPlace, AdminView, ListView, ReturnedForm } from './administration.view.js';

const words = texts.administration;

/** A page of the administration's own: what came back from a refused form is said on top. */
export function AdminLayout({
  view,
  place,
  heading,
  children,
}: {
  readonly view: AdminView;
  readonly place: AdminPlace;
  readonly heading: string;
  readonly children: ComponentChildren;
}): VNode {
  const { frame, returned, done, places } = view;
  const faults = returned?.faults ?? [];
  return <AdminFrame {...{ frame, place, heading, faults, done, places }}>{children}</AdminFrame>;
}

/** A search by words, which works without script. */
export function SearchForm({
  action,
  q,
  hint,
}: {
  readonly action: string;
  readonly q: string;
  readonly hint: string;
}): VNode {
  return (
    <form method="get" action={action} class="search-form" role="search">
      <label for="q">{words.search}</label>
      <span class="aside" id="q-hint">
        {hint}
      </span>
      <span class="search-line">
        <input id="q" name="q" class="input" type="search" value={q} aria-describedby="q-hint" />
        <button class="act-button act-second" type="submit">
          {words.find}
        </button>
      </span>
    </form>
  );
}

/** What stands instead of the rows of an empty list. */
export function NoRows({
  action,
  q,
  none,
}: {
  readonly action: string;
  readonly q: string;
  readonly none: string;
}): VNode {
  return (
    <p class="empty">
      {q === '' ? none : words.nothingFound(q)} {q !== '' && <a href={action}>{words.showAll}</a>}
    </p>
  );
}

/** Which rows are shown of how many, and the way to the others. */
export function Pager<R>({
  action,
  list,
}: {
  readonly action: string;
  readonly list: ListView<R>;
}): VNode | null {
  const { page, size, total, q, rows } = list;
  if (total === 0) return null;
  const from = (page - 1) * size + 1;
  const to = (side: number) =>
    `${action}?${new URLSearchParams({ ...(q === '' ? {} : { q }), side: `${side}` })}`;
  return (
    <nav class="pager" aria-label={words.pager}>
      <p class="quiet">{words.count(from, from + rows.length - 1, total)}</p>
      {page > 1 && <a href={to(page - 1)}>{words.previous}</a>}
      {page * size < total && <a href={to(page + 1)}>{words.next}</a>}
    </nav>
  );
}

/** The head of a table of rows. */
export function Heads({ heads }: { readonly heads: readonly string[] }): VNode {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {heads.map((head) => (
          <th key={head} scope="col" role="columnheader">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What a form of the page stands with: what came back when it was refused, else what it begins with. */
export function formStateOf(
  { returned, formKey }: AdminView,
  form: string,
  first: ReturnedForm['typed'] = {},
): Omit<ReturnedForm, 'form'> {
  return returned?.form === form ? returned : { formKey: `${formKey}.${form}`, typed: first, faults: [] };
}
