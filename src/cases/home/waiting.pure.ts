import { longDate } from '../../platform/danish/dates.pure.js';
import type { Grant, Role } from '../../platform/commands/actor.js';
import type { Reminded } from '../../reminders/reminded.reads.js';
import type { Task } from '../../reminders/tasks.reads.js';
import { texts } from '../../texts/texts.js';
import { daysLeft } from '../days-left.pure.js';
import type { DeskCase, Duty } from './duty.js';
import { furtherDuties } from './further.pure.js';
import type { WaitRow } from './home.view.js';
import { hrefOf, remindedText, whatOf, whoOf, type Awaited } from './waiting-words.pure.js';

/**
 * What others owe in a case that a person with these grants waits for: all of it in a case it coordinates, what its own
 * sections need, and what its region's chair owes; a chair is told of its own secretariat once that is late.
 * `tasks`: what everybody owes in the case.
 */
export function waitingIn(
  data: DeskCase,
  grants: readonly Grant[],
  tasks: readonly Task[],
  reminded: readonly Reminded[],
): (WaitRow & { readonly sort: string })[] {
  const holds = holder(grants);
  const wanted = (duty: Duty) =>
    duty.notYet === null && !holds(duty.role, duty.region) && waitsFor(duty, data, holds);
  const owed = [
    ...tasks.map((task): Duty & Awaited => ({ ...task, reminded: remindedText(task, reminded, data.today) })),
    ...furtherDuties(data, grantsOfAll(data))
      .filter(({ kind }) => AWAITED.has(kind))
      .map((duty) => ({ ...duty, reminded: texts.home.waiting.noReminders })),
  ];
  return grouped(owed.filter(wanted)).map((group) => rowOf(data, group));
}

/** What no reminder is sent about, but somebody else cannot go on without. */
const AWAITED: ReadonlySet<Duty['kind']> = new Set([
  'contribution',
  'closeReview',
  'redraft',
  'approveAnswer',
]);

/** Every region's secretariat and chair, as if one person held them all. */
const grantsOfAll = ({ snapshot }: DeskCase): Grant[] =>
  snapshot.context.regions.flatMap((region) =>
    (['secretariat', 'chair'] as const).map((role): Grant => ({
      kind: 'membership',
      id: '',
      role,
      region,
      principal: null,
    })),
  );

type Holds = (role: Role, region: string | null) => boolean;
const holder =
  (grants: readonly Grant[]): Holds =>
  (role, region) =>
    region !== null && grants.some((grant) => grant.role === role && grant.region === region);

function waitsFor(duty: Duty, { snapshot, today }: DeskCase, holds: Holds): boolean {
  const { kind, section, role, region, date } = duty;
  const { coordinator, sections } = snapshot.context;
  const leads = section !== null && holds('secretariat', sections[section]!.lead);
  // A contribution is the lead's to wait for: the coordinator waits for the draft.
  if (leads || (holds('secretariat', coordinator) && kind !== 'contribution')) return true;
  if (role === 'chair') return holds('secretariat', region);
  return kind !== 'contribution' && holds('chair', region) && date !== null && date < today;
}

/** Those who owe the same thing by the same date, and have been reminded alike, stand together. */
function grouped(all: readonly Awaited[]): Awaited[][] {
  const groups = new Map<string, Awaited[]>();
  for (const one of all) {
    const { kind, section, role, date, reminded } = one;
    const key = [kind, section, role, date, reminded].join('|');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function rowOf(data: DeskCase, group: readonly Awaited[]): WaitRow & { readonly sort: string } {
  const { kind, section, role, date, reminded } = group[0]!;
  const regions = group.map(({ region }) => region);
  const { number } = data.file;
  return {
    who: whoOf(data, role, regions),
    what: whatOf(data, group[0]!),
    href: hrefOf(group[0]!, number),
    date: date === null ? null : longDate(date),
    left: date && daysLeft(data.calendar.workingDaysTo(date, data.today), date, data.today),
    late: date !== null && date < data.today,
    reminded,
    sort: `${date ?? '9'} ${number} ${kind} ${section} ${regions.join()}`,
  };
}
