import { caseCalendar } from '../deadlines/calendar.reads.js';
import { datesInForce } from '../deadlines/milestones.reads.js';
import { maySee } from '../identity/viewer.reads.js';
import { localDateOf, longDate } from '../platform/danish/dates.pure.js';
import type { CaseBarView, CasePlace } from '../web/case-layout.js';
import type { CaseReading } from './case-reader.reads.js';
import { daysLeft } from './days-left.pure.js';

/** The bar of a case as its reader sees it. */
export async function caseBarOf(reading: CaseReading): Promise<CaseBarView> {
  const { number, title } = reading.file;
  return { number, title, places: placesOf(reading), target: await targetOf(reading) };
}

/** Whoever does not work on a case has its own short page, the documents open to all, what was sent and what was released. */
function placesOf({ viewer, seen }: CaseReading): CasePlace[] {
  if (maySee(viewer, { what: 'plan', case: seen }).ok)
    return ['overview', 'sections', 'reply', 'deadline', 'plan', 'documents', 'reminders', 'journal'];
  const reply = maySee(viewer, { what: 'reply', case: seen, submitted: true }).ok && seen.submitted;
  const released = seen.releasedTo.includes(viewer.personId);
  return [
    'overview',
    ...(released ? (['sections'] as const) : []),
    ...(reply ? (['reply'] as const) : []),
    'documents',
  ];
}

async function targetOf(reading: CaseReading): Promise<CaseBarView['target']> {
  const { tx, viewer, seen, file, now } = reading;
  if (!maySee(viewer, { what: 'plan', case: seen }).ok) return null;
  if (file.snapshot.context.delivery !== null || file.closedAt !== null) return null;
  const target = (await datesInForce(tx, file.id)).find(({ kind }) => kind === 'target');
  if (!target) return null;
  const today = localDateOf(now);
  const days = (await caseCalendar(tx)).workingDaysTo(target.date, today);
  const left = daysLeft(days, target.date, today).replace(/ tilbage$/, '');
  return {
    left,
    late: target.date < today,
    date: longDate(target.date).replace(/^(\p{L}{3})\p{L}*dag /u, '$1. '),
  };
}
