import { caseCalendar } from '../deadlines/calendar.reads.js';
import type { Tx } from '../platform/database/database.js';
import { outsideQuiet } from './quiet.pure.js';

/** The first instant (ISO UTC) from this one on at which mail that is not urgent may leave. */
export async function nextOpening(tx: Tx, instant: string): Promise<string> {
  return outsideQuiet(instant, await caseCalendar(tx));
}
