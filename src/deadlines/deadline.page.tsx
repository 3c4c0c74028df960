import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { CaseLayout } from '../web/case-layout.js';
import { Icon, Marked } from '../web/components/marks.js';
import { Receipt } from '../web/components/receipt.js';
import { timelineScale } from '../web/timeline/timeline-scale.pure.js';
import { TimelineChart, TimelineLegend } from '../web/timeline/timeline.chart.js';
import { TimelineTable } from '../web/timeline/timeline.table.js';
import type { DateView, DeadlineView, ExtensionLine } from './deadline.view.js';

const words = texts.files.deadline;

/** The dates of a case with where they come from, the extension, and the milestones. */
export function DeadlinePage({ view }: { readonly view: DeadlineView }): VNode {
  const { frame, receipt, dates, timeline } = view;
  return (
    <CaseLayout title={words.title} frame={frame} place="deadline">
      <div class="wrap files">
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        {receipt && (
          <Receipt
            title={receipt.title}
            entry={{
              text: words.receipt.entry(receipt.seq),
              href: casePages(frame.bar.number).journalEntry(receipt.seq),
              checkNumber: receipt.checkNumber,
            }}
          >
            <p>{receipt.when}</p>
            <p>{receipt.next}</p>
          </Receipt>
        )}
        <div class="dates">
          {dates.map((date) => (
            <DatePart key={date.name} date={date} />
          ))}
        </div>
        <Extension view={view} />
        <section aria-labelledby="milepaele" class="part">
          <div class="part-head">
            <h2 id="milepaele">{words.milestones.title}</h2>
            {timeline && <p class="quiet">{timelineScale(timeline, 0).caption}</p>}
          </div>
          <Milestones timeline={timeline} />
        </section>
      </div>
    </CaseLayout>
  );
}

function DatePart({ date }: { readonly date: DateView }): VNode {
  return (
    <section class={date.strong ? 'date date-strong' : 'date'}>
      <h2>{date.name}</h2>
      <p class="date-day">{date.date}</p>
      {date.left !== null &&
        (date.late ? (
          <p>
            <Marked mark="late" word={date.left} strong />
          </p>
        ) : (
          <p>{date.left}</p>
        ))}
      <dl>
        <dt>{words.dates.rule}</dt>
        <dd>{date.rule}</dd>
        <dt>{words.dates.movedBy}</dt>
        <dd>
          {date.movedBy}
          {date.before !== null && ` ${date.before}`}
        </dd>
        <dt>{words.dates.confirmedBy}</dt>
        <dd>
          {date.confirmedBy}
          {date.confirmedHref !== null && (
            <>
              {' '}
              <a href={date.confirmedHref}>{words.extension.document}</a>
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}

function Extension({ view }: { readonly view: DeadlineView }): VNode {
  const { standing, extensions } = view;
  return (
    <section aria-labelledby="forlaengelse" class="part">
      <div class="part-head">
        <h2 id="forlaengelse">{words.extension.title}</h2>
      </div>
      {standing.map((sentence) => (
        <p key={sentence} class="standing">
          {sentence}
        </p>
      ))}
      <Acts view={view} />
      {extensions.length > 0 && <History extensions={extensions} />}
    </section>
  );
}

function Acts({ view: { acts, whoActs } }: { readonly view: DeadlineView }): VNode | null {
  if (acts.length === 0)
    return whoActs === null ? null : (
      <p class="lock">
        <Marked mark="locked" word={whoActs} />
      </p>
    );
  const open = acts.filter(({ locked }) => locked === null);
  const shut = acts.filter(({ locked }) => locked !== null);
  return (
    <>
      {open.length > 0 && (
        <p class="form-acts">
          {open.map(({ label, href }, index) => (
            <a key={href} class={index === 0 ? 'act-button' : 'act-button act-second'} href={href}>
              {label}
            </a>
          ))}
        </p>
      )}
      {shut.length > 0 && (
        <ul class="acts refused locked-acts">
          {shut.map(({ label, locked }) => (
            <li key={label}>
              <Icon mark="locked" />
              <span>
                {label}
                <span class="aside">{locked}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function History({ extensions }: { readonly extensions: readonly ExtensionLine[] }): VNode {
  const own = words.extension;
  return (
    <table class="rows stack extensions" role="table">
      <caption class="sr-only">{own.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[own.number, own.asked, own.promise, own.answer].map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {extensions.map((line) => (
          <tr key={line.number} role="row">
            <th scope="row" role="rowheader">
              {line.number}
            </th>
            <td role="cell">
              {line.asked}
              {line.sections !== null && <span class="aside">{line.sections}</span>}
              <span class="aside">{line.opened}</span>
            </td>
            <td role="cell">
              <span class="narrow-word">{`${own.promise}: `}</span>
              {line.promise.text}
              {line.promise.noteHref !== null && (
                <span class="aside">
                  <a href={line.promise.noteHref}>{own.note}</a>
                </span>
              )}
            </td>
            <td role="cell">
              <Marked {...line.state} strong /> {line.answer}
              {line.answerHref !== null && (
                <span class="aside">
                  <a href={line.answerHref}>{own.document}</a>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Milestones({ timeline }: { readonly timeline: DeadlineView['timeline'] }): VNode {
  if (!timeline) return <p class="quiet">{words.milestones.none}</p>;
  const { caption } = words.milestones;
  return (
    <>
      <p class="quiet milestones-note">{words.milestones.note}</p>
      <div class="wide-only">
        <TimelineChart view={timeline} id="tid" />
        <div class="under-chart">
          <TimelineLegend daysOffText={timeline.daysOffText} />
          <details class="as-table">
            <summary>{words.milestones.asTable}</summary>
            <TimelineTable view={timeline} caption={caption} />
          </details>
        </div>
      </div>
      <div class="narrow-only">
        <TimelineTable view={timeline} caption={caption} />
      </div>
    </>
  );
}
