import type { CaseData } from '../../src/cases/overview/case-data.js';
import { makeCalendar } from '../../src/deadlines/calendar.reads.js';
import { planDeadline, planMilestones } from '../../src/deadlines/plan.reads.js';
import type { MilestoneInForce } from '../../src/deadlines/milestones.reads.js';
import { fornyetBehandlingV1 as procedure } from '../../src/procedure/fornyet-behandling.v1.js';
import { instantOf } from '../../src/platform/danish/dates.pure.js';
import { buildCaseProcess } from '../../src/workflow/case-process.js';
import { Story } from './workflow/story.js';

const calendar = makeCalendar();
const process = buildCaseProcess(procedure);
const TARGET = '2024-05-31';

/** A new story of the published procedure; `DK-81` coordinates. */
export const newStory = (): Story => new Story(process);

const milestones: readonly MilestoneInForce[] = planMilestones({
  procedure,
  target: TARGET,
  regions: procedure.regions.map(({ code }) => code),
  sections: procedure.sections.map(({ id }) => id),
  calendar,
}).map((planned) => ({ ...planned, id: planned.key, occurrence: 1, state: 'open' }));

/** What the overview reads of a story's case on Monday 8 April 2024 at 9.00, with no text written. */
export function caseData(story: Story, more: Partial<CaseData> = {}): CaseData {
  const { formal, target, possibleIfConfirmed } = planDeadline('2024-06-01', calendar);
  const at = instantOf('2024-06-01', '23:59');
  return {
    now: '2024-04-08T07:00:00.000Z',
    today: '2024-04-08',
    file: {
      number: '2023-7996',
      title: 'Sagen',
      sender: 'Social- og Boligstyrelsen',
      letterDate: '2023-11-22',
    },
    procedure,
    process,
    snapshot: story.snapshot,
    where: story.where,
    calendar,
    dates: [
      { ...formal, kind: 'formal', documentId: null },
      { ...target, kind: 'target', at, documentId: null },
      { ...possibleIfConfirmed!, kind: 'possible', at, documentId: null },
    ],
    milestones,
    formerDates: [],
    openSuggestions: new Map(),
    drafts: new Map(),
    revisions: new Map(),
    revisionNumbers: [],
    caseFacts: {},
    register: {},
    contributions: [],
    remarks: [],
    extension: null,
    fates: [],
    putForwardAt: null,
    accepted: [],
    opened: entry('openCase', { at: '2023-11-23T08:00:00.000Z' }),
    latest: [],
    ...more,
  };
}

/** An entry of the journal, by Sekretariat Nordjylland unless said otherwise. */
export function entry(
  type: string,
  more: Partial<NonNullable<CaseData['opened']>> = {},
): NonNullable<CaseData['opened']> {
  return {
    v: 1,
    chain: '00000000-0000-8000-8000-000000000000',
    seq: 1,
    prev: '0'.repeat(64),
    at: '2024-04-08T06:00:00.000Z',
    type,
    actor: { person: null, name: 'Sekretariat Nordjylland', role: 'secretariat', region: 'DK-81' },
    capacity: 'secretariat',
    data: {},
    texts: {},
    ...more,
  };
}
