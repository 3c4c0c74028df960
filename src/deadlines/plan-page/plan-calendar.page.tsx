import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages, pages } from '../../web/addresses.js';
import { Heads } from './plan-heads.page.js';
import type { PlanView } from './plan.view.js';

const words = texts.files.plan;
interface Props {
  readonly view: PlanView;
}

/** Meetings of all regions, with what they are used for. */
export function MeetingsPart({ view: { meetings, ownMeetings } }: Props): VNode {
  const own = words.meetings;
  return (
    <section aria-labelledby="moeder" class="part">
      <h2 id="moeder">{own.title}</h2>
      {meetings.length === 0 ? (
        <p class="quiet">{own.none}</p>
      ) : (
        <table class="rows stack" role="table">
          <caption class="sr-only">{own.caption}</caption>
          <Heads heads={[own.date, own.region, own.papers, own.use]} />
          <tbody role="rowgroup">
            {meetings.map(({ id, place, date, papers, use }) => (
              <tr key={id} role="row">
                <th scope="row" role="rowheader">
                  {date}
                </th>
                <td role="cell">{place}</td>
                <td role="cell">
                  <span class="narrow-word">{`${own.papers}: `}</span>
                  {papers}
                </td>
                <td role="cell">
                  <span class="narrow-word">{`${own.use}: `}</span>
                  {use}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ownMeetings && (
        <p>
          <a href={pages.meetings}>{own.change}</a>
        </p>
      )}
    </section>
  );
}

/** Days off up to the deadline, and why any day is one of work or none. */
export function CalendarPart({ view: { daysOff, asked, frame } }: Props): VNode {
  const own = words.calendar;
  return (
    <section aria-labelledby="kalender" class="part">
      <h2 id="kalender">{own.title}</h2>
      <h3>{own.daysOff}</h3>
      {daysOff.length === 0 ? (
        <p class="quiet">{own.none}</p>
      ) : (
        <ul class="plain-list">
          {daysOff.map(({ date, reason }) => (
            <li key={`${date}${reason}`}>
              {date} <span class="quiet">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <form method="get" action={`${casePages(frame.bar.number).plan}#dag`} class="search-form" id="dag">
        <label for="dato">{own.ask}</label>
        {asked.wrong && (
          <p class="field-fault" id="dato-fejl">
            {own.wrong}
          </p>
        )}
        <span class="search-line">
          <input
            id="dato"
            name="dato"
            class="input input-short"
            type="date"
            value={asked.typed}
            aria-invalid={asked.wrong ? 'true' : undefined}
            aria-describedby={asked.wrong ? 'dato-fejl' : undefined}
          />
          <button class="act-button act-second" type="submit">
            {own.show}
          </button>
        </span>
      </form>
      {asked.answer.map((sentence) => (
        <p key={sentence} role="status">
          {sentence}
        </p>
      ))}
      <p>
        <a href={pages.absences}>{own.absences}</a>
      </p>
    </section>
  );
}
