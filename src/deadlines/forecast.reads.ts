import type { Tx } from '../platform/database/database.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import type { WorkingCalendar } from './calendar.pure.js';
import { forecast, type Forecast, type ForecastStep } from './forecast.pure.js';

export { type Forecast } from './forecast.pure.js';
export { inDanger } from './plan-page/plan-rows.pure.js';

interface StepRow extends Omit<ForecastStep, 'reachedOn' | 'meeting'> {
  readonly reachedAt: string | null;
  readonly meetingDate: string | null;
  readonly papersBy: string | null;
}

/** What the plan and the pace so far say of a running case's milestones. */
export async function forecastOf(
  tx: Tx,
  file: { readonly id: string; readonly openedAt: string },
  today: string,
  calendar: WorkingCalendar,
): Promise<Forecast> {
  const rows = await tx.query<StepRow>(STEPS, [file.id]);
  const steps = rows.map(({ reachedAt, meetingDate, papersBy, ...step }) => ({
    ...step,
    reachedOn: reachedAt === null ? null : localDateOf(reachedAt),
    meeting: meetingDate === null || papersBy === null ? null : { date: meetingDate, papersBy },
  }));
  return forecast({ today, opened: localDateOf(file.openedAt), steps, calendar });
}

const STEPS = `
  select m.key, m.kind, m.section, m.region, m.date, case when m.state = 'reached' then m.changed_at end as "reachedAt",
         f.date as "meetingDate", f.papers_by as "papersBy"
    from samsvar.milestone m left join samsvar.forum_meeting f on f.id = m.meeting_id
   where m.case_id = $1 and m.state <> 'superseded' order by m.date, m.key`;
