import { testProcedure } from '../../test/support/workflow/procedure.js';
import { caseGraph } from './machine-graph.js';

// The chart of the design, line by line: what each state takes, and where to. `*` follows by itself (always).
const answers = 'approve approveWithReservation decline sendBack withdrawAnswer';
const endorsements = 'endorse endorseWithReservation declineToEndorse sendBackReply withdrawEndorsement';
const drawn: Readonly<Record<string, string>> = {
  'progress.preparing': 'assignLead handOverCoordination openDrafting>working cancel>closed',
  'progress.working': 'assignLead handOverCoordination cancel>closed',
  'progress.working.drafting': 'putForward>endorsing',
  'progress.working.endorsing': `${endorsements} nameAsNotEndorsing putForward *>drafting *>ready`,
  'progress.working.ready': `${endorsements} putForward submit>submitted *>drafting *>endorsing`,
  'progress.submitted': 'handOverCoordination',
  'progress.submitted.sent': 'showDelivery>delivered registerReceipt>delivered sendAgain close>closed',
  'progress.submitted.delivered':
    'showDelivery registerReceipt askClarification>clarifying registerAssessment close>closed',
  'progress.submitted.clarifying':
    'showDelivery registerReceipt askClarification reviseClarification approveClarification withdrawClarification answerClarification *>delivered',
  'progress.closed': 'askClarification>clarifying',
  'sections.<afsnit>.notStarted': 'startDraft>drafting',
  'sections.<afsnit>.drafting': 'requestReview>reviewing',
  'sections.<afsnit>.reviewing': 'revise closeReview>approving takeBack>drafting',
  'sections.<afsnit>.approving': `${answers} nameAsNotJoined revise takeBack>drafting *>approved`,
  'sections.<afsnit>.approved': `${answers} reopen>drafting *>approving`,
  'deadline.running': 'passDeadline>overdue *>met *>metLate *>lapsed',
  'deadline.overdue': '*>running *>met *>metLate *>lapsed',
  'deadline.met': '*>metLate',
  'deadline.metLate': '*>met',
  'extension.none': 'requestExtension>requested grantExtension',
  'extension.requested': 'grantExtension>none declineExtension>none *>none',
};

describe('the chart', () => {
  it('is the design, state by state', () => {
    const graph = caseGraph(testProcedure(2, 2));
    const taken: Record<string, string[]> = {};
    for (const { source, target, event } of graph.transitions) {
      const where = source === target ? '' : `>${target.split('.').at(-1)}`;
      (taken[source] ??= []).push(`${event === 'always' ? '*' : event}${where}`);
    }
    const sorted = (words: readonly string[]) => [...words].sort();
    expect(Object.fromEntries(Object.entries(taken).map(([state, words]) => [state, sorted(words)]))).toEqual(
      Object.fromEntries(Object.entries(drawn).map(([state, words]) => [state, sorted(words.split(' '))])),
    );
  });

  it('never leaves its region', () => {
    const { transitions } = caseGraph(testProcedure(2, 2));
    const region = (state: string) =>
      state
        .split('.')
        .slice(0, state.startsWith('sections') ? 2 : 1)
        .join('.');
    expect(transitions.filter(({ source, target }) => region(source) !== region(target))).toEqual([]);
  });
});
