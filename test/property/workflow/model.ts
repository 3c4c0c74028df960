import type { AgreementRule } from '../../../src/procedure/procedure.js';
import type { CaseEvent } from '../../../src/workflow/case-event.js';
import type { Consent } from '../../../src/workflow/consent.js';

// An independent judge. It keeps the whole history of each text and shares no code with the machine: what the
// machine keeps as "the latest answer", the judge works out from everything that was ever said.

type Saying = 'yes' | 'reserved' | 'cannotJoin' | 'sentBack' | 'withdrawn' | 'named';
interface Line {
  readonly region: string;
  readonly says: Saying;
  readonly hash: string;
}
interface Subject {
  current: string | null;
  /** How many times the text became another. */
  texts: number;
  readonly lines: Line[];
}

const saying: Readonly<Record<string, Saying>> = {
  approve: 'yes',
  endorse: 'yes',
  approveWithReservation: 'reserved',
  endorseWithReservation: 'reserved',
  decline: 'cannotJoin',
  declineToEndorse: 'cannotJoin',
  sendBack: 'sentBack',
  sendBackReply: 'sentBack',
  withdrawAnswer: 'withdrawn',
  withdrawEndorsement: 'withdrawn',
  nameAsNotJoined: 'named',
  nameAsNotEndorsing: 'named',
};

export class Judge {
  readonly subjects = new Map<string, Subject>();
  coordinator: string;
  readonly leads = new Map<string, string>();
  formal: string;
  overdueSince: string | null = null;
  delivery: string | null = null;
  closed = false;
  everClosedUndelivered = false;
  requested = false;
  rounds = 0;

  constructor(
    readonly regions: readonly string[],
    sections: readonly string[],
    readonly rule: AgreementRule,
    opening: { readonly coordinator: string; readonly formalDeadline: string },
  ) {
    for (const subject of [...sections, 'reply'])
      this.subjects.set(subject, { current: null, texts: 0, lines: [] });
    this.coordinator = opening.coordinator;
    this.formal = opening.formalDeadline;
  }

  /** Hears an event that the case has taken. */
  hear(event: CaseEvent): void {
    const says = saying[event.type];
    if (says !== undefined) this.hearSaying(event as CaseEvent & { hash: string; replyHash: string }, says);
    if (event.type === 'requestReview' || event.type === 'revise') {
      const text = this.subject(event.section);
      if (text.current !== event.hash) text.texts += 1;
      text.current = event.hash;
    }
    if (event.type === 'putForward') this.subject('reply').current = event.replyHash;
    if (event.type === 'assignLead') this.leads.set(event.section, event.region);
    if (event.type === 'handOverCoordination') this.coordinator = event.to;
    if (event.type === 'submit' || event.type === 'sendAgain') this.rounds += 1;
    this.hearOfTime(event);
  }

  private hearSaying(event: CaseEvent & { hash: string; replyHash: string }, says: Saying): void {
    const section = 'section' in event ? event.section : 'reply';
    const region = says === 'named' && 'region' in event ? event.region : event.by.region;
    this.subject(section).lines.push({ region: region ?? '', says, hash: event.hash ?? event.replyHash });
  }

  private hearOfTime(event: CaseEvent): void {
    if (event.type === 'passDeadline') this.overdueSince = event.due;
    if (event.type === 'grantExtension') {
      this.formal = event.due;
      if (this.overdueSince !== null && after(this.formal, this.overdueSince)) this.overdueSince = null;
    }
    if (event.type === 'showDelivery' || event.type === 'registerReceipt') this.delivery = event.deliveredAt;
    if (event.type === 'cancel' || event.type === 'close') this.closed = true;
    if (event.type === 'askClarification') this.closed = false;
    if (this.closed && this.delivery === null) this.everClosedUndelivered = true;
    if (event.type === 'requestExtension') this.requested = true;
    const settles = event.type === 'grantExtension' || event.type === 'declineExtension';
    if (settles || this.delivery !== null || this.closed) this.requested = false;
  }

  subject(name: string): Subject {
    const subject = this.subjects.get(name);
    if (subject === undefined) throw new Error(`The judge knows no ${name}.`);
    return subject;
  }

  /** Consent to the current text, read off the whole history. */
  consent(name: string): Consent {
    const { current, lines } = this.subject(name);
    const lastOf = (region: string) => lines.filter((l) => l.region === region && l.says !== 'named').at(-1);
    const saysNow = (region: string): Saying | null => {
      const last = lastOf(region);
      return current !== null && last?.hash === current && last.says !== 'withdrawn' ? last.says : null;
    };
    const who = (...wanted: (Saying | null)[]) =>
      this.regions.filter((region) => wanted.includes(saysNow(region)));
    const yes = who('yes', 'reserved');
    const named = this.regions.filter(
      (region) => !yes.includes(region) && this.isNamed(lines, region, current),
    );
    const enough =
      yes.length / this.regions.length > this.rule.moreThan.numerator / this.rule.moreThan.denominator;
    const others = !this.rule.othersNamed || yes.length + named.length === this.regions.length;
    return {
      agreed: current !== null && (yes.length === this.regions.length || (enough && others)),
      yes,
      reserved: who('reserved'),
      cannotJoin: who('cannotJoin'),
      sentBack: who('sentBack'),
      silent: who(null),
      named,
    };
  }

  /** The latest naming is of the current text, and since then the region said neither yes nor withdrew, nor answered another text. */
  private isNamed(lines: readonly Line[], region: string, current: string | null): boolean {
    const own = lines.filter((line) => line.region === region);
    const at = own.findLastIndex((line) => line.says === 'named');
    if (current === null || at < 0 || own[at]?.hash !== current) return false;
    return own
      .slice(at + 1)
      .every((l) => l.hash === current && (l.says === 'cannotJoin' || l.says === 'sentBack'));
  }

  deadlineState(): string {
    if (this.delivery !== null) return after(this.delivery, this.formal) ? 'metLate' : 'met';
    if (this.everClosedUndelivered) return 'lapsed';
    return this.overdueSince === null ? 'running' : 'overdue';
  }

  /** Whether someone may do this at all, by the words of the design and nothing else. */
  may(event: CaseEvent): boolean {
    const { region, capacity } = event.by;
    const isCoordinator = capacity === 'secretariat' && region === this.coordinator;
    const isLead =
      capacity === 'secretariat' && 'section' in event && region === this.leads.get(event.section);
    if (leadActs.has(event.type)) return isLead;
    if (event.type === 'reopen') return isLead || isCoordinator;
    if (event.type === 'passDeadline') return capacity === 'system' && !after(event.due, event.at);
    if (event.type === 'askClarification') return isCoordinator || capacity === 'agency';
    if (event.type === 'approveClarification' || isAnswer(event.type)) {
      return capacity === 'chair' && region !== null && this.regions.includes(region);
    }
    return isCoordinator;
  }
}

const leadActs = new Set(['startDraft', 'requestReview', 'revise', 'closeReview', 'takeBack']);
export const isAnswer = (type: string): boolean => saying[type] !== undefined && saying[type] !== 'named';
export const isNaming = (type: string): boolean => saying[type] === 'named';
const after = (one: string, other: string) => new Date(one).getTime() > new Date(other).getTime();
