import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages, withQuery } from '../../web/addresses.js';
import { ErrorSummary, TextInput } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { AdminLayout, Heads } from '../administration/admin-parts.js';
import type { AccessLogView } from './access-log.view.js';

const words = texts.administration.accessLog;
const { places, pager, count, previous, next } = texts.administration;
interface Props {
  readonly view: AccessLogView;
}

/** Who has read what of which case, the newest first. */
export function AccessLogPage({ view }: Props): VNode {
  return (
    <AdminLayout view={view} place="accessLog" heading={places.accessLog}>
      <p class="lead">{words.lead}</p>
      <ErrorSummary faults={view.faults} />
      <Search view={view} />
      {view.rows.length > 0 && <Rows view={view} />}
      {view.rows.length === 0 && view.faults.length === 0 && <p class="empty">{words.none}</p>}
      <Sides view={view} />
    </AdminLayout>
  );
}

function Search({ view: { filter, faults } }: Props): VNode {
  const field = { typed: { ...filter }, faults };
  return (
    <form method="get" action={administrationPages.accessLog} class="form" role="search">
      <TextInput id="person" label={words.person} hint={words.personHint} {...field} />
      <TextInput id="sag" label={words.caseNumber} short {...field} />
      <TextInput id="fra" label={words.from} type="date" short {...field} />
      <TextInput id="til" label={words.to} type="date" short {...field} />
      <p>
        <button class="act-button act-second" type="submit">
          {words.find}
        </button>
      </p>
    </form>
  );
}

function Rows({ view }: Props): VNode {
  return (
    <table class="rows stack" role="table" aria-label={places.accessLog}>
      <Heads heads={[words.when, words.who, words.what, words.outcome]} />
      <tbody role="rowgroup">
        {view.rows.map((row) => (
          <tr key={row.id} role="row">
            <th scope="row" role="rowheader">
              {row.when}
            </th>
            <td role="cell">
              {row.who}
              <span class="aside">{row.through}</span>
            </td>
            <td role="cell">
              {words.inCase(row.what, row.caseNumber)}
              {row.object !== null && <span class="aside">{row.object}</span>}
            </td>
            <td role="cell">
              <Marked mark={row.denied ? 'refused' : 'done'} word={row.outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sides({ view: { filter, page, size, total, rows } }: Props): VNode | null {
  if (total === 0) return null;
  const from = (page - 1) * size + 1;
  const to = (side: number) => withQuery(administrationPages.accessLog, { ...filter, side });
  return (
    <nav class="pager" aria-label={pager}>
      <p class="quiet">{count(from, from + rows.length - 1, total)}</p>
      {page > 1 && <a href={to(page - 1)}>{previous}</a>}
      {page * size < total && <a href={to(page + 1)}>{next}</a>}
    </nav>
  );
}
