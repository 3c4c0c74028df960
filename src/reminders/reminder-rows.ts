import type { Tx } from '../platform/database/database.js';
import { COMMENTED } from './due-row.js';
import type { Reminder } from './reminder.entity.js';
import type { PlannedReminder } from './rehearsal.pure.js';

/** A mail that carries a reminder to one person. */
export interface MailOfReminder {
  readonly id: string;
  readonly name: string;
  readonly capacity: 'owner' | 'substitute' | 'chair' | 'coordinator';
  readonly state: 'planned' | 'claimed' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  readonly reason: string | null;
  readonly attempts: number;
  /** Some attempt did not end well. */
  readonly tried: boolean;
  /** ISO UTC. */
  readonly dueAt: string;
  readonly finishedAt: string | null;
}

/** A reminder of a case with its milestone and the mails it went out with. */
export interface ReminderRow extends PlannedReminder {
  readonly state: Reminder['state'];
  readonly reason: string | null;
  /** ISO UTC. */
  readonly dueAt: string;
  readonly occurrence: number;
  readonly mails: readonly MailOfReminder[];
}

/** Every reminder of a case by the instant it is due; with `state`, those in that state alone. */
export function remindersOf(
  tx: Tx,
  caseId: string,
  state: Reminder['state'] | null = null,
): Promise<ReminderRow[]> {
  return tx.query<ReminderRow>(REMINDERS, [caseId, state]);
}

const REMINDERS = `
  select r.milestone_key as "milestoneKey", r.occurrence, r.rung, r.region, r.role, r.local_date as "localDate",
         r.due_at as "dueAt", r.state, r.reason, ${COMMENTED} as commented,
         json_build_object('kind', m.kind, 'section', m.section, 'region', m.region, 'owedBy', m.owed_by, 'state', m.state, 'date', m.date) as milestone,
         coalesce((select json_agg(json_build_object('id', o.id, 'name', p.name, 'capacity', l.capacity, 'state', o.state, 'reason', o.reason,
                                   'attempts', o.attempts, 'tried', o.tries <> '[]', 'dueAt', to_char(o.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                                   'finishedAt', to_char(o.finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by p.name)
                     from samsvar.outgoing_reminder l join samsvar.outgoing o on o.id = l.outgoing_id
                     join samsvar.person p on p.id = o.person_id where l.reminder_id = r.id), '[]') as mails
    from samsvar.reminder r join samsvar.milestone m on m.id = r.milestone_id
   where r.case_id = $1 and ($2::text is null or r.state = $2)
   order by r.due_at, r.milestone_key, r.region, r.role`;
