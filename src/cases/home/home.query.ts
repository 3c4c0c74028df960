import { Injectable } from '@nestjs/common';
import { ownDraftsSaved } from '../../drafting/contributions/contributions.reads.js';
import { readAs } from '../../identity/read-as.reads.js';
import { maySee, viewerNote, type Viewer } from '../../identity/viewer.reads.js';
import { Processes } from '../../platform/commands/processes.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { remindedOf } from '../../reminders/reminded.reads.js';
import { tasksOfEverybody } from '../../reminders/tasks.reads.js';
import { texts } from '../../texts/texts.js';
import { Frames } from '../../web/frames.js';
import { readCaseData, readMoment } from '../overview/read-case-data.js';
import type { CaseSeen } from '../seen-case.reads.js';
import { TasksQuery, worksOn } from '../tasks.query.js';
import { audienceOf } from './audience.pure.js';
import { inOrder, type DeskCase } from './duty.js';
import { furtherDuties } from './further.pure.js';
import type { HomeView, TaskRow, WaitRow } from './home.view.js';
import { casesOf, dayOf, PortfolioQuery } from './portfolio.query.js';
import { asRules } from './ruled.pure.js';
import { taskRow } from './task-row.pure.js';
import { waitingIn } from './waiting.pure.js';

const words = texts.home;

/** What whoever is signed in owes and waits for, and the cases it may see. */
@Injectable()
export class HomeQuery {
  constructor(
    private readonly db: Database,
    private readonly processes: Processes,
    private readonly frames: Frames,
    private readonly tasks: TasksQuery,
    private readonly portfolio: PortfolioQuery,
  ) {}

  async home(caller: Caller): Promise<HomeView> {
    const warning = await this.frames.warning();
    // One snapshot for all statements: a page never shows half of an act.
    return readAs(this.db, caller, async (tx, viewer) => {
      const cases = await casesOf(tx, viewer);
      const desk = await this.deskOf(tx, viewer, cases);
      const rows = await this.taskRows(tx, viewer, cases, desk);
      const tasks = rows.filter(({ notYet }) => notYet === null);
      const later = rows.filter(({ notYet }) => notYet !== null);
      const waiting = await this.waiting(tx, viewer, desk);
      const audience = audienceOf(viewer.grants);
      const administers = maySee(viewer, { what: 'administration' }).ok;
      const seesCases = audience !== 'none' || cases.length > 0;
      return {
        ...(await this.frames.frameOf(tx, caller, warning, viewerNote(viewer))),
        notice: this.frames.settings.notice,
        title: audience === 'agency' || audience === 'reader' ? words.cases.ownTitle : words.tasks.title,
        summary: tasks.length === 0 ? null : words.tasks.summary(tasks.length, lateIn(tasks)),
        tasks,
        later,
        waiting,
        empty: tasks.length > 0 ? null : emptyText(audience, later.length > 0, administers),
        administers: administers && audience === 'none',
        counting: hasDate(rows, waiting) ? words.tasks.counting : null,
        portfolio: seesCases ? await this.portfolio.first(tx, viewer, cases, await dayOf(tx)) : null,
      };
    });
  }

  /** The cases a viewer works on that are not closed, each read whole. */
  private async deskOf(tx: Tx, viewer: Viewer, cases: readonly CaseSeen[]): Promise<DeskCase[]> {
    const moment = await readMoment(tx);
    const desk: DeskCase[] = [];
    for (const seen of cases)
      if (seen.state !== 'closed' && worksOn(viewer, seen))
        desk.push({ caseId: seen.id, ...(await readCaseData(tx, this.processes, seen.id, moment)) });
    return desk;
  }

  private async taskRows(
    tx: Tx,
    viewer: Viewer,
    cases: readonly CaseSeen[],
    desk: readonly DeskCase[],
  ): Promise<TaskRow[]> {
    const byId = new Map(desk.map((one) => [one.caseId, one]));
    const dated = (await this.tasks.of(tx, viewer, cases))
      .filter(isDutyOfItsOwn)
      .map((task) => asRules(task, byId.get(task.caseId)!));
    const further = desk.flatMap((one) => furtherDuties(one, viewer.grants));
    const duties = [...dated, ...further].sort(inOrder);
    const saved = await savedBy(tx, viewer, desk);
    const severalCases = desk.length > 1;
    return duties.map((duty) =>
      taskRow(duty, byId.get(duty.caseId)!, {
        severalCases,
        savedAt: (region, section) => saved.get(`${duty.caseId} ${region} ${section}`) ?? null,
      }),
    );
  }

  private async waiting(tx: Tx, viewer: Viewer, desk: readonly DeskCase[]): Promise<WaitRow[]> {
    const ids = desk.map(({ caseId }) => caseId);
    const tasks = (await tasksOfEverybody(tx, ids, this.processes)).filter(isDutyOfItsOwn);
    const reminded = await remindedOf(tx, ids);
    return desk
      .flatMap((one) => {
        const own = tasks.filter(({ caseId }) => caseId === one.caseId).map((task) => asRules(task, one));
        return waitingIn(one, viewer.grants, own, reminded);
      })
      .sort((a, b) => a.sort.localeCompare(b.sort, 'en'));
  }
}

/** What a question waits for is told step by step, with the question's date (`further-of-the-whole.pure.ts`). */
const isDutyOfItsOwn = ({ kind }: { readonly kind: string }) => kind !== 'clarification';

const hasDate = (rows: readonly TaskRow[], waiting: readonly WaitRow[]) =>
  rows.some(({ due }) => due.date !== null) || waiting.some(({ date }) => date !== null);
const lateIn = (tasks: readonly TaskRow[]) => tasks.filter(({ due }) => due.late).length;

/** When the viewer's own regions have saved contributions, by case, region and section. */
async function savedBy(tx: Tx, viewer: Viewer, desk: readonly DeskCase[]): Promise<Map<string, string>> {
  const saved = new Map<string, string>();
  for (const { role, region } of viewer.grants) {
    if (role !== 'secretariat' || region === null) continue;
    for (const { caseId } of desk)
      for (const [section, at] of await ownDraftsSaved(tx, caseId, region))
        saved.set(`${caseId} ${region} ${section}`, at);
  }
  return saved;
}

function emptyText(audience: ReturnType<typeof audienceOf>, later: boolean, administers: boolean): string {
  if (audience === 'worker') return later ? words.empty.onlyLater : words.empty.none;
  if (audience !== 'none') return words.empty[audience];
  return administers ? words.empty.admin : words.empty.noRole;
}
