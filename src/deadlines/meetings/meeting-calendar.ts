import ICAL from 'ical.js';
import { localDateOf, type IsoDate } from '../../platform/danish/dates.pure.js';
import { datesIn } from './danish-dates.pure.js';
import {
  faultOf,
  inOrder,
  lastDay,
  MOST_MEETINGS,
  papersByRule,
  type Entered,
  type EnteredMeeting,
  type EntryFault,
  type EntrySetting,
} from './entered.pure.js';

/** Largest calendar file in bytes, its most events, and the most of them that repeat: what a hostile file may cost. */
export const LARGEST_CALENDAR = 512 * 1024;
const MOST_EVENTS = 1000;
const MOST_REPEATING = 20;
const MOST_REPEATS = 400;
const LONGEST_TITLE = 80;

/** Zones in which a local date is the Danish one: Denmark's, as calendars call it, and its neighbours' of the same time. */
const SAME_TIME =
  /^(?:.*\/)?(?:Copenhagen|Berlin|Stockholm|Oslo|Paris|Brussels|Amsterdam)$|^(?:Romance|W\. Europe|Central European|Central Europe) Standard Time$/;
/** A repeating meeting is weekly, monthly or yearly, on weekdays; other rules can cost more than they are worth. */
const PLAIN_RULE =
  /^(?:(?:FREQ=(?:WEEKLY|MONTHLY|YEARLY)|INTERVAL=\d{1,2}|COUNT=\d{1,3}|UNTIL=[\dTZ]{8,16}|WKST=[A-Z]{2}|BYDAY=(?:-?\d)?[A-Z]{2}(?:,(?:-?\d)?[A-Z]{2}){0,6}|BYMONTH=\d{1,2}(?:,\d{1,2}){0,11}|BYMONTHDAY=(?:[1-9]|1\d|2[0-8]))(?:;|$))+$/;

/** What is read of a calendar: events whose title has these words; all when empty. */
export interface CalendarSetting extends EntrySetting {
  readonly words: string;
}

/**
 * Reads meetings from an iCalendar file (RFC 5545): the day of each event from today on, repeated ones too. Papers are
 * due on the one date that the description names after "materiale" or "frist", else by the rule. Cancelled and past
 * events are left out. Nothing in the file is followed or run; what cannot be read is told.
 */
export function readMeetingCalendar(bytes: Buffer, setting: CalendarSetting): Entered {
  if (bytes.length > LARGEST_CALENDAR) return refused('Kalenderen må højst fylde 0,5 MB.');
  const root = parse(bytes);
  if (typeof root === 'string') return refused(root);
  const events = root.getAllSubcomponents('vevent');
  if (events.length > MOST_EVENTS) return refused(`Kalenderen har mere end ${MOST_EVENTS} begivenheder.`);
  const wanted = events.filter((event) => isWanted(event, setting.words));
  if (wanted.filter((event) => event.hasProperty('rrule')).length > MOST_REPEATING)
    return refused(
      `Kalenderen har mere end ${MOST_REPEATING} begivenheder, der gentages. Vælg færre med ordene.`,
    );
  const found = new Map<IsoDate, EnteredMeeting>();
  const faults: EntryFault[] = [];
  for (const event of wanted) {
    const read = readEvent(event, setting);
    if (typeof read === 'string') faults.push({ where: titleOf(event), text: read });
    else read.forEach((meeting) => found.set(meeting.date, found.get(meeting.date) ?? meeting));
  }
  return judged([...found.values()], faults);
}

function judged(meetings: readonly EnteredMeeting[], faults: readonly EntryFault[]): Entered {
  if (faults.length > 0) return { meetings: [], faults };
  if (meetings.length === 0) return refused('Der er ingen møder fra i dag og tre år frem.');
  if (meetings.length > MOST_MEETINGS)
    return refused(`Der er mere end ${MOST_MEETINGS} møder. Vælg færre med ordene.`);
  return { meetings: inOrder(meetings), faults: [] };
}

const refused = (text: string): Entered => ({ meetings: [], faults: [{ where: 'Kalenderen', text }] });
const NO_CALENDAR = 'Filen er ikke en kalender. Gem den som iCalendar (.ics), og prøv igen.';

/** The calendar, or why it is none. */
function parse(bytes: Buffer): InstanceType<typeof ICAL.Component> | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed: unknown = ICAL.parse(text);
    const root = new ICAL.Component(parsed as never);
    return root.name === 'vcalendar' ? root : NO_CALENDAR;
  } catch {
    return NO_CALENDAR;
  }
}

type Event = InstanceType<typeof ICAL.Component>;
const valueOf = (event: Event, name: string): string => String(event.getFirstPropertyValue(name) ?? '');

function isWanted(event: Event, words: string): boolean {
  if (valueOf(event, 'status').toUpperCase() === 'CANCELLED') return false;
  return valueOf(event, 'summary').toLowerCase().includes(words.trim().toLowerCase());
}

const titleOf = (event: Event): string =>
  valueOf(event, 'summary').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE) || 'Uden titel';

/** The meetings of one event, or what is wrong with it. */
function readEvent(event: Event, setting: CalendarSetting): EnteredMeeting[] | string {
  try {
    const zone = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
    if (zone !== undefined && !SAME_TIME.test(zone))
      return `Tidszonen »${zone.slice(0, LONGEST_TITLE)}« kendes ikke.`;
    const dates = daysOf(event, setting.today);
    if (typeof dates === 'string') return dates;
    const due = event.hasProperty('rrule') ? null : papersIn(valueOf(event, 'description'));
    const meetings = dates
      .filter((date) => date >= setting.today && date <= lastDay(setting.today))
      .map((date) => ({ date, papersBy: due ?? papersByRule(date, setting) }));
    const fault = meetings.map((meeting) => faultOf(meeting, setting.today)).find((text) => text !== null);
    return fault ?? meetings;
  } catch {
    return 'Begivenheden kunne ikke læses. Slet den fra filen, eller skriv mødet ind.';
  }
}

function daysOf(component: Event, today: IsoDate): IsoDate[] | string {
  const event = new ICAL.Event(component);
  const start = dayOf(event.startDate);
  if (!event.isRecurring()) return [start];
  const rules = component.getAllProperties('rrule').map((rule) => String(rule.getFirstValue()));
  if (rules.length !== 1 || !PLAIN_RULE.test(rules[0]!))
    return 'Gentagelsen er for sammensat. Skriv møderne ind som en liste.';
  const days: IsoDate[] = [];
  const iterator = event.iterator();
  for (let count = 0; count < MOST_REPEATS; count += 1) {
    const next = iterator.next() as InstanceType<typeof ICAL.Time> | null;
    if (!next) break;
    const day = dayOf(next);
    if (day > lastDay(today)) break;
    days.push(day);
  }
  return days;
}

/** The Danish date: as it is written, or of the instant when it is given in UTC. Errors: RangeError on none. */
function dayOf(time: InstanceType<typeof ICAL.Time>): IsoDate {
  if (!time.isDate && time.zone?.tzid === 'UTC') return localDateOf(time.toJSDate().toISOString());
  return time.toString().slice(0, 'YYYY-MM-DD'.length);
}

/** The one date that a description names after the word for it. */
function papersIn(description: string): IsoDate | null {
  const at = description.toLowerCase().search(/materiale|frist/);
  if (at < 0) return null;
  const line = description.slice(at).split(/\r|\n/)[0]!;
  const [first] = datesIn(line.slice(0, LONGEST_TITLE));
  return first?.ok ? first.date : null;
}
