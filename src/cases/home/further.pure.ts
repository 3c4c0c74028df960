import type { Grant } from '../../platform/commands/actor.js';
import { regionName, sectionTitle } from '../overview/case-data.js';
import { dueOf } from '../overview/who.pure.js';
import { commentedOn, owesContribution, sentBackBy } from './counts.pure.js';
import type { About, DeskCase, Duty, FurtherKind, MakeDuty } from './duty.js';
import { chairDuties, coordinatorDuties } from './further-of-the-whole.pure.js';

/** What a case waits for from a person with these grants, beside what reminders are sent about. */
export function furtherDuties(data: DeskCase, grants: readonly Grant[]): Duty[] {
  const { regions, coordinator } = data.snapshot.context;
  return ownFirst(grants).flatMap((grant) => {
    const { region, role } = grant;
    if (region === null || !regions.includes(region)) return [];
    const duty: MakeDuty = (kind, about) => dutyOf(data, grant, kind, about);
    if (role === 'chair') return chairDuties(data, region, duty);
    if (role !== 'secretariat') return [];
    const whole = region === coordinator ? coordinatorDuties(data, duty) : [];
    return [...sectionDuties(data, region, duty), ...whole];
  });
}

/** One grant for each role and region, one's own membership before a mandate. */
function ownFirst(grants: readonly Grant[]): Grant[] {
  const sorted = [...grants].sort((a, b) => Number(a.kind === 'mandate') - Number(b.kind === 'mandate'));
  const first = ({ role, region }: Grant) => sorted.find((one) => one.role === role && one.region === region);
  return sorted.filter((grant) => first(grant) === grant);
}

function dutyOf(
  data: DeskCase,
  { role, region, principal }: Grant,
  kind: FurtherKind,
  { section = null, ...about }: About,
): Duty {
  const { number, title } = data.file;
  return {
    notYet: null,
    ...about,
    kind,
    section,
    sectionTitle: section === null ? null : sectionTitle(data, section),
    caseId: data.caseId,
    caseNumber: number,
    caseTitle: title,
    region: region!,
    regionName: regionName(data, region!),
    role: role === 'chair' ? 'chair' : 'secretariat',
    standsInFor: principal?.name ?? null,
  };
}

function sectionDuties(data: DeskCase, region: string, duty: MakeDuty): Duty[] {
  if (!data.where.progress.startsWith('working')) return [];
  return data.procedure.sections.flatMap(({ id: section }) => {
    const { lead } = data.snapshot.context.sections[section]!;
    if (lead === region) return [...leadDuties(data, section, duty), ...suggestionDuty(data, section, duty)];
    return owesContribution(data, section, region)
      ? [duty('contribution', { section, date: dueOf(data, 'draft', section) })]
      : [];
  });
}

/** Others have suggested changes in the draft; there is no date by which they are taken or not. */
const suggestionDuty = ({ openSuggestions }: DeskCase, section: string, duty: MakeDuty): Duty[] =>
  openSuggestions.has(section) ? [duty('suggestions', { section, date: null })] : [];

/** The lead closes a review when all have commented or its date is past, and mends what was sent back. */
function leadDuties(data: DeskCase, section: string, duty: MakeDuty): Duty[] {
  const state = data.where.sections[section];
  const review = dueOf(data, 'review', section);
  const over = commentedOn(data, section).missing === 0 || (review !== null && review < data.today);
  if (state === 'reviewing' && over) return [duty('closeReview', { section, date: review })];
  const sentBack = sentBackBy(data.snapshot.context.sections[section]!).length > 0;
  return state === 'approving' && sentBack
    ? [duty('redraft', { section, date: dueOf(data, 'approval', section) })]
    : [];
}
