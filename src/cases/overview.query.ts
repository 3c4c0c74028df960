import { Injectable } from '@nestjs/common';
import { forecastOf, inDanger } from '../deadlines/forecast.reads.js';
import { maySee } from '../identity/viewer.reads.js';
import { Processes } from '../platform/commands/processes.js';
import type { Caller } from '../platform/http/caller.js';
import { plural } from '../platform/danish/numbers.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import type { MarkedWord } from '../web/components/marks.js';
import { isWorking } from '../workflow/where.js';
import { chartOf } from '../web/diagram/chart.pure.js';
import type { Graph } from '../web/diagram/graph.js';
import { caseGraph } from '../workflow/machine-graph.js';
import type { BriefView } from './brief/brief.view.js';
import { readBrief } from './brief/read-brief.js';
import { CasePages, type CasePageReading } from './case-pages.reads.js';
import type { CaseData } from './overview/case-data.js';
import { caseView } from './overview/case-view.pure.js';
import { readCaseData, readMoment } from './overview/read-case-data.js';
import type { OverviewView } from './overview.view.js';

/** The page of a case as its viewer may see it: all of it, or what was sent and released. */
export type CasePage =
  | { readonly kind: 'whole'; readonly view: OverviewView }
  | { readonly kind: 'brief'; readonly view: BriefView };

/** The one read of a case's page. */
@Injectable()
export class OverviewQuery {
  private readonly graphs = new WeakMap<Procedure, Graph>();

  constructor(
    private readonly pages: CasePages,
    private readonly processes: Processes,
  ) {}

  /** Errors: NotFoundException on a number no case has, or none that the caller may see. */
  overview(number: string, caller: Caller): Promise<CasePage> {
    return this.pages.read(caller, number, 'case', async (reading) => {
      const { tx, viewer, seen, frame } = reading;
      if (!maySee(viewer, { what: 'plan', case: seen }).ok)
        return { kind: 'brief', view: await readBrief(reading) };
      const data = await readCaseData(tx, this.processes, seen.id, await readMoment(tx));
      return {
        kind: 'whole',
        view: {
          ...frame,
          case: caseView(data, this.graphOf(data.procedure), viewer.grants),
          forecast: await forecastWord(reading, data),
        },
      };
    });
  }

  private graphOf(procedure: Procedure): Graph {
    const known = this.graphs.get(procedure);
    if (known) return known;
    const graph = chartOf(caseGraph(procedure), procedure.sections);
    this.graphs.set(procedure, graph);
    return graph;
  }
}

/** Whether the milestones hold by the pace so far; the plan's own page says why. */
async function forecastWord(
  { tx, file }: CasePageReading,
  { where, today, calendar }: CaseData,
): Promise<MarkedWord | null> {
  if (!isWorking(where) && where.progress !== 'preparing') return null;
  const { allHold, onOverview, milestone, milestones } = texts.files.plan.forecast;
  const count = inDanger((await forecastOf(tx, file, today, calendar)).lines);
  if (count === 0) return { mark: 'done', word: allHold };
  return { mark: 'attention', word: onOverview(plural(count, milestone, milestones)) };
}
