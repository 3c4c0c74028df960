import type { DateInForce, MilestoneInForce } from '../../deadlines/milestones.reads.js';
import type { Grant } from '../../platform/commands/actor.js';
import type { Procedure } from '../../procedure/procedure.js';
import type { CaseContext } from '../../workflow/case-context.js';
import { actLink } from '../mail/mail-parts.pure.js';
import { owedBy } from '../owed.pure.js';
import { eventTitle, eventUid, type DateEvent } from './date-event.pure.js';

/** One case's dates as a feed reads them. */
export interface FeedCase {
  readonly id: string;
  readonly number: string;
  readonly procedure: Pick<Procedure, 'sections'>;
  readonly context: CaseContext;
  readonly milestones: readonly MilestoneInForce[];
  readonly dates: readonly DateInForce[];
  /** How often the formal date and the target were moved. */
  readonly moves: Readonly<Record<string, number>>;
}

const DATES: Partial<Record<DateInForce['kind'], string>> = { formal: 'formel frist', target: 'internt mål' };

/**
 * The dates of a case for one person's calendar: the formal deadline and the internal target; of the milestones, with
 * `everything` those that concern the person's regions or all, otherwise those the person owes. Dates only, no text of
 * the case.
 */
export function feedEvents(
  file: FeedCase,
  grants: readonly Grant[],
  {
    publicUrl,
    deadlineLink,
    everything,
  }: { readonly publicUrl: string; readonly deadlineLink: string; readonly everything: boolean },
): DateEvent[] {
  const regions = new Set(grants.flatMap(({ region }) => region ?? []));
  const owes = (milestone: MilestoneInForce) =>
    owedBy(milestone, file.context).some(({ region, role }) =>
      grants.some((grant) => grant.region === region && grant.role === role),
    );
  const shown = file.milestones.filter((milestone) =>
    everything ? milestone.region === null || regions.has(milestone.region) : owes(milestone),
  );
  return [
    ...file.dates.flatMap((date) => dateEvent(file, date, deadlineLink)),
    ...shown.map((milestone) => milestoneEvent(file, milestone, publicUrl, owes(milestone))),
  ];
}

function dateEvent({ id, number, moves }: FeedCase, { kind, date }: DateInForce, link: string): DateEvent[] {
  const name = DATES[kind];
  if (name === undefined) return [];
  return [
    { uid: eventUid(id, kind), sequence: moves[kind] ?? 0, date, title: `Samsvar ${number}: ${name}`, link },
  ];
}

function milestoneEvent(
  { id, number, procedure }: FeedCase,
  milestone: MilestoneInForce,
  publicUrl: string,
  owes: boolean,
): DateEvent {
  const { key, kind, section, occurrence, date } = milestone;
  const sectionTitle = procedure.sections.find((one) => one.id === section)?.title ?? null;
  return {
    uid: eventUid(id, key),
    sequence: occurrence - 1,
    date,
    title: eventTitle(number, kind, sectionTitle),
    link: actLink(publicUrl, number, milestone, owes),
  };
}
