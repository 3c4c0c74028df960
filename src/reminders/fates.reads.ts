import type { Tx } from '../platform/database/database.js';

/** What became of a case's reminders, counted. */
export interface ReminderFate {
  readonly state: 'planned' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  readonly count: number;
  /** The next instant of those planned, the last of those sent, ISO UTC; null when there is none. */
  readonly at: string | null;
  /** The most common reason and how many share it; null when none has a reason. */
  readonly reason: string | null;
  readonly withReason: number;
}

/** The fate of every reminder of a case. One that was superseded or done before its time was never due: it is left out. */
export async function reminderFates(tx: Tx, caseId: string): Promise<ReminderFate[]> {
  return tx.query<ReminderFate>(FATES, [caseId]);
}

// A reminder goes to several people: the worst outcome of its mails is its own.
const FATES = `
  with fate as (
    select r.id, case
        when r.state <> 'handed' then r.state
        when bool_or(o.state = 'failed') then 'failed'
        when bool_or(o.state = 'uncertain') then 'uncertain'
        when bool_and(o.state = 'sent') then 'sent'
        else 'planned' end as state,
      coalesce(max(case when o.state = 'sent' then o.finished_at else o.due_at end), r.due_at) as at,
      coalesce(min(o.reason) filter (where o.state = 'failed'), r.reason) as reason
      from samsvar.reminder r
      left join samsvar.outgoing_reminder l on l.reminder_id = r.id
      left join samsvar.outgoing o on o.id = l.outgoing_id
     where r.case_id = $1 and r.state in ('planned', 'skipped', 'handed')
     group by r.id),
  reasons as (
    select distinct on (state) state, reason, count(*)::int as with_reason from fate where reason is not null
     group by state, reason order by state, count(*) desc, reason)
  select f.state, count(*)::int as count,
         case f.state when 'planned' then min(f.at) when 'sent' then max(f.at) end as at,
         max(r.reason) as reason, coalesce(max(r.with_reason), 0) as "withReason"
    from fate f left join reasons r on r.state = f.state group by f.state`;
