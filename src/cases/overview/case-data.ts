import type { WorkingCalendar } from '../../deadlines/calendar.reads.js';
import type { OpenExtension } from '../../deadlines/extension.reads.js';
import type { DateInForce, FormerDate, MilestoneInForce } from '../../deadlines/milestones.reads.js';
import type { Known, Register } from '../../drafting/content.reads.js';
import type { DraftRow, RevisionRow } from '../../drafting/drafts.reads.js';
import type { HandedIn, LatestRemark, RevisionNumber } from '../../drafting/progress.reads.js';
import type { JournalEntry } from '../../journal/activity.reads.js';
import type { CaseFile } from '../../platform/commands/case-file.entity.js';
import type { Procedure } from '../../procedure/procedure.js';
import type { ReminderFate } from '../../reminders/fates.reads.js';
import type { StoredSnapshot } from '../../workflow/case-context.js';
import type { CaseProcess } from '../../workflow/case-process.js';
import type { Where } from '../../workflow/where.js';

/** Everything the overview of one case is made of, read at one moment. */
export interface CaseData {
  /** `samsvar.now()`, ISO UTC, and its date in Copenhagen. */
  readonly now: string;
  readonly today: string;
  readonly file: Pick<CaseFile, 'number' | 'title' | 'sender' | 'letterDate'>;
  readonly procedure: Procedure;
  readonly process: CaseProcess;
  readonly snapshot: StoredSnapshot;
  readonly where: Where;
  readonly calendar: WorkingCalendar;
  readonly dates: readonly DateInForce[];
  readonly milestones: readonly MilestoneInForce[];
  readonly formerDates: readonly FormerDate[];
  readonly drafts: ReadonlyMap<string, DraftRow>;
  readonly revisions: ReadonlyMap<string, RevisionRow>;
  readonly revisionNumbers: readonly RevisionNumber[];
  /** Facts of the case that conditions of ledger lines read. */
  readonly caseFacts: Known;
  readonly register: Register;
  readonly contributions: readonly HandedIn[];
  readonly remarks: readonly LatestRemark[];
  /** How many suggestions to a draft are open, by section; none where there are none. */
  readonly openSuggestions: ReadonlyMap<string, number>;
  readonly extension: OpenExtension | null;
  /** When the whole was put forward as it stands, ISO UTC; null when it is not. */
  readonly putForwardAt: string | null;
  /** Regions whose secretariat has said yes to taking over the coordination. */
  readonly accepted: readonly string[];
  readonly fates: readonly ReminderFate[];
  /** Null to whoever works on no case: the database shows them no journal. */
  readonly opened: JournalEntry | null;
  readonly latest: readonly JournalEntry[];
}

/** "Nordjylland" of `DK-81`. */
export function regionName({ procedure }: Pick<CaseData, 'procedure'>, code: string): string {
  return procedure.regions.find((region) => region.code === code)?.name ?? code;
}

/** Title of a section; the front matter is "Sammenfatning". */
export function sectionTitle({ procedure }: Pick<CaseData, 'procedure'>, id: string): string {
  return procedure.sections.find((section) => section.id === id)?.title ?? 'Sammenfatning';
}

/** The case's own texts by section: the current revision once it is sent round, before that the draft. */
export function contentsOf({ procedure, where, drafts, revisions }: CaseData) {
  const underWork = new Set(['notStarted', 'drafting']);
  return procedure.sections.flatMap(({ id }) => {
    const revision = revisions.get(id);
    const draft = drafts.get(id);
    const text = underWork.has(where.sections[id]!) ? (draft ?? revision) : (revision ?? draft);
    if (!text) return [];
    return [{ section: id, content: text.content, revision: text === revision ? revision.number : null }];
  });
}
