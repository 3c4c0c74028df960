import type { MilestoneKind } from '../../procedure/procedure.js';

/** A date in a calendar: an act that is owed, or the deadline itself. No text of a case. */
export interface DateEvent {
  readonly uid: string;
  /** Counts how often the date was moved (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  /** Local date, `YYYY-MM-DD`; the event takes the whole day. */
  readonly date: string;
  readonly title: string;
  readonly link: string;
  readonly cancelled?: boolean;
}

/**
 * The same for every calendar the date stands in, and for ever: a moved date moves the event, and makes no second one. The
 * id of the case makes it unique in the world, so no host is named (RFC 7986, 5.3).
 */
export const eventUid = (caseId: string, key: string): string =>
  `${caseId}-${key.replace(/[^A-Za-z0-9]+/g, '-')}`;

const ACTS: Record<MilestoneKind, string> = {
  draft: 'udkast i kommentering',
  review: 'kommentering',
  approval: 'svar fra formanden',
  endorsement: 'svar på den samlede afrapportering',
  submission: 'fremsendelse af den samlede afrapportering',
  clarification: 'svar på et uddybende spørgsmål',
};

/** "Samsvar 2023-7996: svar fra formanden, Finansiering". */
export function eventTitle(caseNumber: string, kind: MilestoneKind, sectionTitle: string | null): string {
  return `Samsvar ${caseNumber}: ${ACTS[kind]}${sectionTitle === null ? '' : `, ${sectionTitle}`}`;
}

interface OwedDate {
  readonly caseNumber: string;
  readonly kind: MilestoneKind;
  readonly sectionTitle: string | null;
  readonly date: string;
  readonly link: string;
  readonly event?: { readonly uid: string; readonly sequence: number } | null;
}

/** The dates that are owed, each once. */
export function dateEvents(items: readonly OwedDate[]): DateEvent[] {
  const events = new Map<string, DateEvent>();
  for (const { event, date, caseNumber, kind, sectionTitle, link } of items) {
    if (!event) continue;
    events.set(event.uid, { ...event, date, link, title: eventTitle(caseNumber, kind, sectionTitle) });
  }
  return [...events.values()];
}
