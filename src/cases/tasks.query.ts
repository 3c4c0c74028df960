import { Injectable } from '@nestjs/common';
import { readAs } from '../identity/read-as.reads.js';
import { maySee, type Viewer } from '../identity/viewer.reads.js';
import { Processes } from '../platform/commands/processes.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, type Page, type PageQuery } from '../platform/http/page.js';
import { taskKey, tasksOf, type Task } from '../reminders/tasks.reads.js';
import { seenCases, type CaseSeen } from './seen-case.reads.js';

/** What somebody owes today, in the order it is due: the same for the front page and for programs. */
@Injectable()
export class TasksQuery {
  constructor(
    private readonly db: Database,
    private readonly processes: Processes,
  ) {}

  /** A page of the caller's tasks, for programs. */
  list(caller: Caller, query: PageQuery): Promise<Page<Task>> {
    const [after = null] = afterOf(query, ['text']) ?? [];
    return readAs(this.db, caller, async (tx, viewer) => {
      const tasks = await this.of(tx, viewer, await seenCases(tx));
      const rest = tasks.filter((task) => after === null || taskKey(task) > String(after));
      return page(rest, query, 'tasks', (task) => [taskKey(task)]);
    });
  }

  /** A viewer's tasks in those of the cases it works on. */
  of(tx: Tx, viewer: Viewer, cases: readonly CaseSeen[]): Promise<Task[]> {
    const worked = cases.filter((seen) => seen.state !== 'closed' && worksOn(viewer, seen));
    return tasksOf(
      tx,
      viewer.grants,
      worked.map(({ id }) => id),
      this.processes,
    );
  }
}

/** Whether a viewer works on a case, and so sees its plan. */
export const worksOn = (viewer: Viewer, seen: CaseSeen) => maySee(viewer, { what: 'plan', case: seen }).ok;
