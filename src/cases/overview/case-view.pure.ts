import { plainDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import { currentStates } from '../../web/diagram/chart.pure.js';
import type { Graph } from '../../web/diagram/graph.js';
import { stateLabels } from '../../workflow/chart-labels.js';
import type { CaseView } from '../overview.view.js';
import { actsOf } from './acts.pure.js';
import { activityOf } from './activity.pure.js';
import type { CaseData } from './case-data.js';
import { countdownOf } from './countdown.pure.js';
import { ledgerOf } from './ledger.pure.js';
import { matrixOf } from './matrix.pure.js';
import { reminderCounts } from './reminders.pure.js';
import { timelineOf } from './timeline.pure.js';
import { ownersText, secretariats, type Held } from './who.pure.js';

const { overview } = texts.case;

/**
 * Everything one case's overview shows its reader. `graph`: the drawing of its procedure's machine. `held`: what the
 * reader holds today.
 */
export function caseView(data: CaseData, graph: Graph, held: readonly Held[]): CaseView {
  const { file, procedure, snapshot } = data;
  return {
    number: file.number,
    title: file.title,
    legalBasis: overview.basis(procedure.title, procedure.legalBasis),
    letter: overview.letter(plainDate(file.letterDate), file.sender),
    coordinator: ownersText(data, secretariats([snapshot.context.coordinator])),
    state: stateOf(data),
    countdown: countdownOf(data),
    ...actsOf(data, held),
    matrix: matrixOf(data, held),
    timeline: timelineOf(data),
    ledger: ledgerOf(data),
    reminders: reminderCounts(data.fates),
    graph,
    current: currentStates(snapshot.value),
    activity: activityOf(data),
  };
}

/** The state in the chart's own words, with what the deadline adds. */
function stateOf({ where }: CaseData): string {
  const progress = stateLabels[`progress.${where.progress}`]!;
  const deadline = { overdue: 'fristen er overskredet', metLate: 'afleveret efter fristen' };
  return where.deadline === 'overdue' || where.deadline === 'metLate'
    ? `${progress} · ${deadline[where.deadline]}`
    : progress;
}
