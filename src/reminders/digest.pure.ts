import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import type { MilestoneKind } from '../procedure/procedure.js';
import { longDate } from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import { setMail, type MailPart, type SetMail } from './mail/mail-layout.pure.js';
import { headLines, phoneLines, type JournalHead, type Phone } from './mail/mail-parts.pure.js';

/** One line of a digest: what is owed, when, and why this person is told. */
export interface DigestItem {
  readonly caseNumber: string;
  readonly kind: MilestoneKind;
  readonly sectionTitle: string | null;
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Working days from the day it is read to the date; negative when it is past. */
  readonly workingDays: number;
  readonly regionName: string;
  readonly capacity: 'owner' | 'substitute' | 'chair' | 'coordinator';
  readonly link: string;
  /** Who is away, when this is told to a substitute because of that. */
  readonly absent?: { readonly name: string; readonly until: string | null } | null;
  /** Whom to call about it. */
  readonly phone?: Phone | null;
  readonly head?: JournalHead | null;
  /** UID and SEQUENCE of the date in a calendar. */
  readonly event?: { readonly uid: string; readonly sequence: number } | null;
  /** Cannot be turned off: close, late, or escalated to the receiver. */
  readonly required?: boolean;
}

/** How a digest is put. */
export interface DigestManner {
  readonly name: string;
  /** Local date it is read. */
  readonly today: string;
  /** Where its receiver chooses what comes by mail. */
  readonly choices: string;
  /** Where its receiver's tasks stand, when there are more than a mail holds. */
  readonly tasks?: string;
  /** Leaves outside working hours, because something in it has been escalated. */
  readonly breaksQuiet?: boolean;
  /** The receiver has turned the early reminders off: only what is required is in it. */
  readonly earlyOff?: boolean;
}

const ACTS: Record<MilestoneKind, string> = {
  draft: 'Udkast skal sendes i kommentering',
  review: 'Teksten skal kommenteres',
  approval: 'Svar fra formanden',
  endorsement: 'Svar på den samlede afrapportering',
  submission: 'Den samlede afrapportering skal fremsendes',
  clarification: 'Et uddybende spørgsmål skal besvares',
};
const WHY: Record<DigestItem['capacity'], string> = {
  owner: 'fordi opgaven er jeres',
  substitute: 'fordi du er stedfortræder',
  chair: 'fordi du er formand, og opgaven er ikke løst til tiden',
  coordinator: 'fordi I koordinerer sagen, og opgaven er ikke løst til tiden',
};

/** Most tasks printed in one mail; the subject counts all of them. */
const MOST = 40;

/** The one morning mail of a person (samlemail): no case text, one link per task. */
export function composeDigest(manner: DigestManner, items: readonly DigestItem[]): SetMail {
  const sorted = sortedTasks(items);
  const numbers = [...new Set(sorted.map(({ caseNumber }) => caseNumber))];
  const shown = sorted.slice(0, MOST);
  return setMail({
    subject: `[Samsvar ${numbers.length === 1 ? numbers[0] : 'flere sager'}] ${plural(sorted.length, 'opgave', 'opgaver')}`,
    name: manner.name,
    intro: `Opgaver ${longDate(manner.today)}:`,
    parts: shown.map(partOf),
    phones: [...more(manner, sorted.length - shown.length), ...phoneLines(shown.map(({ phone }) => phone))],
    footer: [...footer(manner, sorted), ...headLines(shown.map(({ head }) => head))],
  });
}

/** The same lines as they stand on the local date they are read: while a mail waits, dates come nearer. */
export const readOn = (items: readonly DigestItem[], date: string, calendar: WorkingCalendar): DigestItem[] =>
  items.map((item) => ({ ...item, workingDays: calendar.workingDaysTo(item.date, date) }));

/** After a standstill several rungs of one act fall due together: the act is told once, as it stands by the latest of them. */
function distinctTasks(items: readonly DigestItem[]): DigestItem[] {
  const tasks = new Map<string, DigestItem>();
  for (const item of items)
    tasks.set(taskKey(item), { ...item, capacity: tasks.get(taskKey(item))?.capacity ?? item.capacity });
  return [...tasks.values()];
}

const taskKey = ({ caseNumber, kind, sectionTitle, regionName, date }: DigestItem) =>
  [caseNumber, kind, sectionTitle ?? '', regionName, date].join('\u0000');

/** The tasks a mail prints, in their order: those its calendar file holds too. */
export const shownTasks = (items: readonly DigestItem[]): DigestItem[] => sortedTasks(items).slice(0, MOST);

function sortedTasks(items: readonly DigestItem[]): DigestItem[] {
  return distinctTasks(items)
    .map((item) => [sortKey(item), item] as const)
    .sort(([a], [b]) => compare(a, b))
    .map(([, item]) => item);
}

/** The tasks of a digest as parts of another mail, as many as one mail holds. */
export const digestParts = (items: readonly DigestItem[]): MailPart[] => items.slice(0, MOST).map(partOf);

function more({ tasks }: DigestManner, count: number): string[] {
  if (count <= 0) return [];
  return [
    `Der er ${plural(count, 'opgave', 'opgaver')} mere. Se dem alle under Dine opgaver${tasks ? `: ${tasks}` : '.'}`,
  ];
}

function partOf(item: DigestItem): MailPart {
  const section = item.sectionTitle ? `: ${item.sectionTitle}` : '';
  return {
    kicker: `Sag ${item.caseNumber}`,
    title: `${ACTS[item.kind]}${section} (kommunerne i ${item.regionName})`,
    when: `Senest ${longDate(item.date)}. ${dueText(item.workingDays)}`,
    link: item.link,
    linkText:
      item.capacity === 'owner' || item.capacity === 'substitute' ? 'Gå til opgaven' : 'Se, hvor den står',
    why: `Du får denne mail, ${whyOf(item)}.`,
  };
}

function whyOf({ capacity, absent }: DigestItem): string {
  if (!absent) return WHY[capacity];
  const until = absent.until === null ? '' : ` til og med ${longDate(absent.until)}`;
  return `fordi du er stedfortræder for ${absent.name}, som er fraværende${until}`;
}

function dueText(workingDays: number): string {
  if (workingDays === 0) return 'Det er i dag.';
  if (workingDays > 0) return `Der er ${plural(workingDays, 'arbejdsdag', 'arbejdsdage')} tilbage.`;
  return `Fristen er overskredet med ${plural(-workingDays, 'arbejdsdag', 'arbejdsdage')}.`;
}

function footer({ choices, breaksQuiet, earlyOff }: DigestManner, items: readonly DigestItem[]): string[] {
  const stopped = earlyOff
    ? `Du har slået de tidlige påmindelser fra. Slå dem til igen: ${choices}`
    : `Tidlige påmindelser kan slås fra: ${choices}`;
  const early = earlyOff === true || items.some(({ required }) => required === false);
  return [
    ...(breaksQuiet
      ? [
          'Sendt uden for almindelig arbejdstid, fordi mindst én opgave er overskredet og sendt videre til dig.',
        ]
      : []),
    'Påmindelser om frister, der er nær eller overskredet, kan ikke slås fra. En stedfortræder kan registreres af jeres sekretariat.',
    ...(early ? [stopped] : []),
  ];
}

const sortKey = (item: DigestItem) =>
  [item.date, item.caseNumber, item.kind, item.sectionTitle ?? '', item.regionName, item.capacity].join(
    '\u0000',
  );
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
