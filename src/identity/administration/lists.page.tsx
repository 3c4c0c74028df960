import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { Marked } from '../../web/components/marks.js';
import { AdminLayout, Heads, Pager } from './admin-parts.js';
import type { ClosedDaysView, LogView } from './administration.view.js';

const { closedDays, log, places } = texts.administration;

/** Days of the year that are no working days, for everybody or an organisation. */
export function ClosedDaysPage({ view }: { readonly view: ClosedDaysView }): VNode {
  return (
    <AdminLayout view={view} place="closedDays" heading={places.closedDays}>
      <p class="lead">{closedDays.lead}</p>
      <p>
        <a class="act-button act-second" href={administrationPages.newClosedDay}>
          {texts.files.meetings.closed.add}
        </a>
      </p>
      {view.lines.length === 0 ? (
        <p class="empty">{closedDays.none}</p>
      ) : (
        <table class="rows stack" role="table" aria-label={places.closedDays}>
          <Heads heads={[closedDays.day, closedDays.name, closedDays.who, closedDays.validity]} />
          <tbody role="rowgroup">
            {view.lines.map(({ id, day, name, who, period, state }) => (
              <tr key={id} role="row">
                <th scope="row" role="rowheader">
                  {day}
                </th>
                <td role="cell">{name}</td>
                <td role="cell">{who}</td>
                <td role="cell">
                  {period}
                  <span class="aside">
                    <Marked {...state} />
                  </span>
                  <span class="aside">
                    <a href={administrationPages.closedDay(id)}>
                      {texts.files.meetings.closed.change}
                      <span class="unseen">{`: ${name}`}</span>
                    </a>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </AdminLayout>
  );
}

/** The journal of the administration, newest first. */
export function LogPage({ view }: { readonly view: LogView }): VNode {
  const { list } = view;
  return (
    <AdminLayout view={view} place="log" heading={places.log}>
      <p class="lead">{log.lead}</p>
      {list.rows.length === 0 ? (
        <p class="empty">{log.none}</p>
      ) : (
        <ol class="activity" reversed>
          {list.rows.map(({ seq, when, who, what, about }) => (
            <li key={seq} id={`nr-${seq}`}>
              <span class="quiet when">{when}</span>
              <span>
                <strong>{who}</strong> {what}
                {about === null ? null : `: ${about}`}
                <span class="aside">{log.entry(seq)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      <Pager action={administrationPages.log} list={list} />
    </AdminLayout>
  );
}
