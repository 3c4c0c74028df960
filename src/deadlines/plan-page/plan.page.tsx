import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import { ActForm } from '../../web/components/form.js';
import { Marked } from '../../web/components/marks.js';
import { TimelineChart, TimelineLegend } from '../../web/timeline/timeline.chart.js';
import { TimelineTable } from '../../web/timeline/timeline.table.js';
import { CalendarPart, MeetingsPart } from './plan-calendar.page.js';
import { Heads } from './plan-heads.page.js';
import type { DateRow, ForecastRow, PlanChoice, PlanView } from './plan.view.js';

const words = texts.files.plan;
interface Props {
  readonly view: PlanView;
}

/** The forecast, every date that is not reached with its reason, the meetings and the calendar. */
export function PlanPage({ view }: Props): VNode {
  const { frame, done } = view;
  return (
    <CaseLayout title={words.title} frame={frame} place="plan">
      <div class="wrap files">
        {done !== null && (
          <p class="done" role="status">
            {done}
          </p>
        )}
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        <ForecastPart view={view} />
        <ChartPart view={view} />
        <DatesPart view={view} />
        <MeetingsPart view={view} />
        <CalendarPart view={view} />
      </div>
    </CaseLayout>
  );
}

function ForecastPart({ view: { forecast } }: Props): VNode {
  const own = words.forecast;
  return (
    <section aria-labelledby="prognose" class="part">
      <h2 id="prognose">{own.title}</h2>
      {forecast === null ? (
        <p class="quiet">{own.over}</p>
      ) : (
        <>
          <p>
            <strong>{forecast.headline}</strong>
          </p>
          <p>{forecast.pace}</p>
          {forecast.pressing.length > 0 && <ForecastTable rows={forecast.pressing} />}
          {forecast.holding.length > 0 && (
            <details class="as-table">
              <summary>{forecast.held}</summary>
              <ForecastTable rows={forecast.holding} />
            </details>
          )}
          <p class="aside">{own.arithmetic}</p>
        </>
      )}
    </section>
  );
}

function ForecastTable({ rows }: { readonly rows: readonly ForecastRow[] }): VNode {
  const own = words.forecast;
  return (
    <table class="rows stack forecast" role="table">
      <caption class="sr-only">{own.caption}</caption>
      <Heads heads={[own.what, own.date, own.expected, own.verdict]} />
      <tbody role="rowgroup">
        {rows.map(({ what, date, expected, verdict, why }) => (
          <tr key={`${what}${date}${expected}`} role="row">
            <th scope="row" role="rowheader">
              {what}
            </th>
            <td role="cell">{date}</td>
            <td role="cell">
              <span class="narrow-word">{`${own.expected}: `}</span>
              {expected}
            </td>
            <td role="cell">
              <Marked {...verdict} strong />
              <span class="aside">{why}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChartPart({ view: { timeline } }: Props): VNode | null {
  if (!timeline) return null;
  const { caption, asTable } = texts.files.deadline.milestones;
  return (
    <section aria-labelledby="tidslinje" class="part">
      <h2 id="tidslinje">{words.chart}</h2>
      <div class="wide-only">
        <TimelineChart view={timeline} id="tid" />
        <div class="under-chart">
          <TimelineLegend daysOffText={timeline.daysOffText} />
          <details class="as-table">
            <summary>{asTable}</summary>
            <TimelineTable view={timeline} caption={caption} />
          </details>
        </div>
      </div>
      <div class="narrow-only">
        <TimelineTable view={timeline} caption={caption} />
      </div>
    </section>
  );
}

function DatesPart({ view }: Props): VNode {
  const own = words.dates;
  return (
    <section aria-labelledby="datoer" class="part">
      <h2 id="datoer">{own.title}</h2>
      {view.dates.length === 0 ? (
        <p class="quiet">{own.none}</p>
      ) : (
        <table class="rows stack" role="table">
          <caption class="sr-only">{own.caption}</caption>
          <Heads heads={[words.forecast.date, words.forecast.what, own.why]} />
          <tbody role="rowgroup">
            {view.dates.map((row) => (
              <DateLine key={row.key} view={view} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function DateLine({ view, row }: Props & { readonly row: DateRow }): VNode {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {row.date}
      </th>
      <td role="cell">{row.what}</td>
      <td role="cell">
        {row.why.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {row.warnings.map((sentence) => (
          <p key={sentence}>
            <Marked mark="attention" word={sentence} />
          </p>
        ))}
        {row.choice && <Choice view={view} choice={row.choice} />}
      </td>
    </tr>
  );
}

function Choice({ view, choice }: Props & { readonly choice: PlanChoice }): VNode | null {
  const { frame, formKey } = view;
  const own = words.dates;
  if (frame.csrf === null) return null;
  const { planByMail, planAtMeeting } = casePages(frame.bar.number);
  const byMail = choice.to === 'mail';
  return (
    <div class="form-acts">
      <ActForm
        action={byMail ? planByMail : planAtMeeting}
        csrf={frame.csrf}
        formKey={`${formKey}.${choice.keys.length}`}
        label={own.choice(choice.what)}
      >
        <input type="hidden" name="milestones" value={choice.keys} />
        <button class="act-button act-second" type="submit">
          {byMail ? own.byMail : own.atMeeting}
          <span class="unseen">{`: ${choice.what}`}</span>
        </button>
      </ActForm>
      {byMail && choice.extensionHref !== null && (
        <a href={choice.extensionHref}>
          {own.extension}
          <span class="unseen">{`: ${choice.what}`}</span>
        </a>
      )}
      {byMail && choice.extensionHref === null && <p class="aside">{own.extensionBy}</p>}
    </div>
  );
}
