import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { caseCalendar } from '../deadlines/calendar.reads.js';
import { openExtension } from '../deadlines/extension.reads.js';
import { datesInForce, formerDates, milestonesInForce } from '../deadlines/milestones.reads.js';
import { currentRevisions } from '../drafting/drafts.reads.js';
import {
  contributionsHandedIn,
  latestRemarks,
  revisionNumbers,
  savedDrafts,
} from '../drafting/progress.reads.js';
import { firstEntry, latestEntries } from '../journal/activity.reads.js';
import { readCase } from '../platform/commands/guard.js';
import { Processes } from '../platform/commands/processes.js';
import { Database, type Tx } from '../platform/database/database.js';
import { clockTime, localDateOf, longDate } from '../platform/danish/dates.pure.js';
import { MailTransport } from '../platform/outgoing/mail-transport.js';
import type { Procedure } from '../procedure/procedure.js';
import { reminderFates } from '../reminders/fates.reads.js';
import { chartOf } from '../web/diagram/chart.pure.js';
import type { Graph } from '../web/diagram/graph.js';
import type { BannerView } from '../web/layout.js';
import { stateLabels } from '../workflow/chart-labels.js';
import { caseGraph } from '../workflow/machine-graph.js';
import { viewerOf } from './overview/acts-of-the-case.pure.js';
import type { CaseData } from './overview/case-data.js';
import { caseView } from './overview/case-view.pure.js';
import type { OtherCase, OverviewView } from './overview.view.js';

/** Journal entries on the page. */
const ENTRIES = 12;
const NO_SIGN_IN = 'Der er ikke log ind endnu · kun på denne maskine · uden udkastenes tekst';

export interface OverviewSettings {
  /** Said on every page of a demo; null in production. */
  readonly notice: string | null;
}
export const OVERVIEW_SETTINGS = Symbol('samsvar:overviewSettings');

interface Moment {
  readonly now: string;
  readonly today: string;
  readonly mode: 'real' | 'shifted' | 'stepped';
}
type CaseRow = Pick<OtherCase, 'number' | 'title'> & { readonly id: string; readonly state: string };

/** The front page's one read: the case that is due first and not closed, or the one asked for. */
@Injectable()
export class OverviewQuery {
  private readonly graphs = new WeakMap<Procedure, Graph>();

  constructor(
    private readonly db: Database,
    private readonly processes: Processes,
    private readonly mail: MailTransport,
    @Inject(OVERVIEW_SETTINGS) private readonly settings: OverviewSettings,
  ) {}

  /** Errors: NotFoundException on a number no case has. */
  overview(number: string | null): Promise<OverviewView> {
    return this.db.transaction(async (tx) => {
      // One snapshot for all statements: a page never shows half of an act.
      await tx.query('set transaction isolation level repeatable read, read only');
      const [moment] = await tx.query<Moment>(MOMENT);
      const cases = await tx.query<CaseRow>(CASES);
      const chosen = number === null ? cases[0] : cases.find((one) => one.number === number);
      if (number !== null && !chosen) throw new NotFoundException();
      const data = chosen ? await this.read(tx, chosen.id, moment!) : null;
      return {
        banner: this.bannerOf(moment!),
        notice: this.settings.notice,
        viewer: { name: data ? `Set som ${viewerOf(data)}` : 'Uden log ind', note: NO_SIGN_IN },
        case: data ? caseView(data, this.graphOf(data.procedure)) : null,
        others: cases.filter((one) => one !== chosen).map(otherOf),
      };
    });
  }

  private async read(tx: Tx, id: string, { now, today }: Moment): Promise<CaseData> {
    const file = await readCase(tx, id, false);
    const { procedure, process } = this.processes.of(file.procedureId, file.procedureVersion);
    const { snapshot } = process.read(file.snapshot);
    return {
      now,
      today,
      file,
      procedure,
      process,
      snapshot,
      where: process.where(snapshot),
      calendar: await caseCalendar(tx),
      dates: await datesInForce(tx, id),
      milestones: await milestonesInForce(tx, id),
      formerDates: await formerDates(tx, id),
      drafts: await savedDrafts(tx, id),
      revisions: await currentRevisions(tx, id),
      revisionNumbers: await revisionNumbers(tx, id),
      contributions: await contributionsHandedIn(tx, id),
      remarks: await latestRemarks(tx, id),
      extension: await openExtension(tx, id),
      fates: await reminderFates(tx, id),
      opened: await firstEntry(tx, id),
      latest: await latestEntries(tx, id, ENTRIES),
    };
  }

  private graphOf(procedure: Procedure): Graph {
    const known = this.graphs.get(procedure);
    if (known) return known;
    const graph = chartOf(caseGraph(procedure), procedure.sections);
    this.graphs.set(procedure, graph);
    return graph;
  }

  /** The bar of a demo: which time it is there, and whether mail leaves the house. */
  private bannerOf({ now, mode }: Moment): BannerView | null {
    if (this.settings.notice === null) return null;
    const [date, week] = longDate(localDateOf(now)).split(', ');
    const stands = `${date} ${clockTime(now)}, ${week}`;
    return {
      clock: mode === 'real' ? `Demo: uret følger dagen i dag, ${stands}` : `Demo: uret står på ${stands}`,
      mail: this.mail.captures
        ? 'Post sendes ikke ud af huset'
        : 'Post sendes gennem postserveren i SMTP_URL',
    };
  }
}

const otherOf = ({ number, title, state }: CaseRow): OtherCase => ({
  number,
  title,
  state: stateLabels[`progress.${state}`] ?? state,
  href: `/sager/${encodeURIComponent(number)}`,
});

const MOMENT = `select samsvar.now() as now, samsvar.today() as today, mode from samsvar.clock`;
const CASES = `
  select id, number, title, state from samsvar.case_file
   order by closed_at is not null, (snapshot #>> '{context,deadline,formal}')::timestamptz, number`;
