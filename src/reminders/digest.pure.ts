import type { MilestoneKind } from '../procedure/procedure.js';
import { longDate } from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';

/** One line of a digest: what is owed, when, and why this person is told. */
export interface DigestItem {
  readonly caseNumber: string;
  readonly kind: MilestoneKind;
  readonly sectionTitle: string | null;
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Working days from today to the date; negative when it is past. */
  readonly workingDays: number;
  readonly regionName: string;
  readonly capacity: 'owner' | 'substitute' | 'chair' | 'coordinator';
  readonly link: string;
}

export interface DigestMail {
  readonly subject: string;
  readonly body: string;
}

const ACTS: Record<MilestoneKind, string> = {
  draft: 'Udkast skal sendes i kommentering',
  review: 'Teksten skal kommenteres',
  approval: 'Svar fra formanden',
  endorsement: 'Svar på den samlede afrapportering',
  submission: 'Den samlede afrapportering skal fremsendes',
};
const WHY: Record<DigestItem['capacity'], string> = {
  owner: 'fordi opgaven er jeres',
  substitute: 'fordi du er stedfortræder',
  chair: 'fordi du er formand, og opgaven er ikke løst til tiden',
  coordinator: 'fordi I koordinerer sagen, og opgaven er ikke løst til tiden',
};

/** The one morning mail of a person (samlemail): text only, no case text, one link per task. */
export function composeDigest(name: string, today: string, items: readonly DigestItem[]): DigestMail {
  const sorted = [...items].sort((a, b) => compare(sortKey(a), sortKey(b)));
  const numbers = [...new Set(sorted.map(({ caseNumber }) => caseNumber))];
  const subject = `[Samsvar ${numbers.length === 1 ? numbers[0] : 'flere sager'}] ${plural(items.length, 'opgave', 'opgaver')}`;
  const body = [
    `Til ${name}`,
    '',
    `Opgaver ${longDate(today)}:`,
    '',
    ...sorted.flatMap(lines),
    FOOTER,
    '',
  ].join('\n');
  return { subject, body };
}

function lines(item: DigestItem): string[] {
  const section = item.sectionTitle ? `: ${item.sectionTitle}` : '';
  return [
    `Sag ${item.caseNumber}. ${ACTS[item.kind]}${section} (kommunerne i ${item.regionName})`,
    `Senest ${longDate(item.date)}. ${dueText(item.workingDays)}`,
    `Du får denne besked, ${WHY[item.capacity]}.`,
    item.link,
    '',
  ];
}

function dueText(workingDays: number): string {
  if (workingDays === 0) return 'Det er i dag.';
  if (workingDays > 0) return `Der er ${plural(workingDays, 'arbejdsdag', 'arbejdsdage')} tilbage.`;
  return `Fristen er overskredet med ${plural(-workingDays, 'arbejdsdag', 'arbejdsdage')}.`;
}

const FOOTER =
  'Påmindelser om frister kan ikke slås fra. En stedfortræder kan registreres af jeres sekretariat.';

const sortKey = (item: DigestItem) =>
  [item.date, item.caseNumber, item.kind, item.sectionTitle ?? '', item.regionName, item.capacity].join(
    '\u0000',
  );
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
