import { caseCalendar } from '../deadlines/calendar.reads.js';
import { milestonesInForce } from '../deadlines/milestones.reads.js';
import type { Grant } from '../platform/commands/actor.js';
import { readCase } from '../platform/commands/guard.js';
import type { Processes } from '../platform/commands/processes.js';
import type { Tx } from '../platform/database/database.js';
import { everyTaskIn, taskKey, tasksIn, type CaseWithTasks, type Task } from './tasks.pure.js';

export { taskKey, type Task } from './tasks.pure.js';

/** What a person with these grants owes in the cases given, by date: late ones first. Calendar and day are the database's. */
export async function tasksOf(
  tx: Tx,
  grants: readonly Grant[],
  caseIds: readonly string[],
  processes: Processes,
): Promise<Task[]> {
  return tasksBy(tx, caseIds, processes, (file, today, calendar) => tasksIn(file, grants, today, calendar));
}

/** What everybody owes in the cases given, for whoever waits for it; by date. */
export function tasksOfEverybody(tx: Tx, caseIds: readonly string[], processes: Processes): Promise<Task[]> {
  return tasksBy(tx, caseIds, processes, everyTaskIn);
}

async function tasksBy(
  tx: Tx,
  caseIds: readonly string[],
  processes: Processes,
  tasksOfCase: typeof everyTaskIn,
): Promise<Task[]> {
  const calendar = await caseCalendar(tx);
  const [clock] = await tx.query<{ today: string }>('select samsvar.today() as today');
  const tasks: Task[] = [];
  for (const id of caseIds)
    tasks.push(...tasksOfCase(await caseWithTasks(tx, id, processes), clock!.today, calendar));
  return tasks.sort((a, b) => (taskKey(a) < taskKey(b) ? -1 : 1));
}

async function caseWithTasks(tx: Tx, id: string, processes: Processes): Promise<CaseWithTasks> {
  const { number, title, procedureId, procedureVersion, ...file } = await readCase(tx, id, false);
  const { procedure, process } = processes.of(procedureId, procedureVersion);
  const { snapshot } = process.read(file.snapshot);
  const commented = await tx.query<{ key: string }>(COMMENTED, [id]);
  return {
    id,
    number,
    title,
    procedure,
    context: snapshot.context,
    where: process.where(snapshot),
    milestones: await milestonesInForce(tx, id),
    commented: new Set(commented.map(({ key }) => key)),
  };
}

const COMMENTED = `
  select distinct k.section || ' ' || k.region as key
    from samsvar.review_remark k
    join samsvar.revision v on v.case_id = k.case_id and v.section = k.section and v.hash = k.hash and v.current
   where k.case_id = $1`;
