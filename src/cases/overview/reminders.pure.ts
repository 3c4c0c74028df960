import { longInstant } from '../../platform/danish/dates.pure.js';
import type { ReminderFate } from '../../reminders/fates.reads.js';
import type { ReminderCount } from '../overview.view.js';

const order = ['planned', 'sent', 'skipped', 'failed', 'uncertain'] as const;

/** How many reminders have met which fate; empty before any is planned. */
export function reminderCounts(fates: readonly ReminderFate[]): ReminderCount[] {
  if (fates.length === 0) return [];
  return order.map((state) => {
    const fate = fates.find((one) => one.state === state);
    return { state, count: fate?.count ?? 0, note: fate ? noteOf(fate) : null };
  });
}

function noteOf({ state, at, reason, withReason, count }: ReminderFate): string | null {
  if (state === 'planned' && at !== null) return `næste ${longInstant(at)}`;
  if (state === 'sent' && at !== null) return `senest ${longInstant(at)}`;
  if (reason === null || state !== 'skipped') return null;
  const why = reason.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase());
  return withReason === count ? `alle: ${why}` : `heraf ${withReason}: ${why}`;
}
