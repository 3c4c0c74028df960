import { Get } from '@nestjs/common';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { Operation } from '../platform/http/operation.js';
import { PageQuery, type Page } from '../platform/http/page.js';
import type { Task } from '../reminders/tasks.reads.js';
import { TaskPage } from './task.resource.js';
import { TasksQuery } from './tasks.query.js';
import { Permits } from '../platform/http/permission.js';

/** What the caller owes. */
@Permits('own')
@ApiController('Opgaver')
export class TasksApi {
  constructor(private readonly tasks: TasksQuery) {}

  @Get('tasks')
  @Operation({
    id: 'listTasks',
    summary: 'Dine opgaver',
    description: 'Det, du skylder, i den orden det forfalder. De samme opgaver, som samlemailen minder om.',
    answers: { type: TaskPage, description: 'En side af opgaver.' },
    query: PageQuery,
    problems: [403],
  })
  list(@CurrentCaller() caller: Caller, @Asked() query: PageQuery): Promise<Page<Task>> {
    return this.tasks.list(caller, query);
  }
}
