import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import type { Recipient } from '../identity/people.reads.js';
import { derivedId } from '../platform/commands/ids.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { messageIdOf } from '../platform/outgoing/message-id.js';
import { Outgoing } from '../platform/outgoing/outgoing.entity.js';
import { caseAddress } from '../web/addresses.js';
import { calendarFile } from './feed/calendar-file.js';
import type { DateEvent } from './feed/date-event.pure.js';
import type { MailName } from './mail/mail-catalogue.pure.js';
import type { MailPart } from './mail/mail-layout.pure.js';
import { headLines } from './mail/mail-parts.pure.js';
import { noticeParts, setNotice, type NoticeItem } from './notice-text.pure.js';
import type { MovedDates } from './notices.pure.js';
import { outsideQuiet } from './quiet.pure.js';

/** One person and what is told. */
export interface Receiving {
  readonly recipient: Recipient;
  readonly items: (NoticeItem & { readonly event: DateEvent | null })[];
  /** Whom to call. */
  readonly phones: string[];
}

/** What the mails of one command share. */
export interface Telling {
  readonly scope: CaseScope;
  readonly writes: WriteSet;
  readonly publicUrl: string;
  readonly mailDomain: string;
  readonly calendar: WorkingCalendar;
  readonly dates: MovedDates;
  /** The first instant at which the mails may leave, ISO UTC; in quiet hours they wait for the morning after it. */
  readonly from: string;
  /** Milestones as the command leaves them, by key. */
  readonly milestones: ReadonlyMap<string, { readonly date: string; readonly occurrence: number }>;
}

/** A part of a notice as its row keeps it, so that more can join. */
type KeptPart = MailPart & { readonly event?: DateEvent | null; readonly phones?: readonly string[] };

/** What a chair is asked is held this long, in milliseconds: sections go to the chairs in a row, and are one mail. */
const GATHERED_WITHIN = 60_000;

/** Writes the mail to one person, or adds to the one that asks the same person in the same case and has not left. */
export async function writeNotice(telling: Telling, seq: number, receiving: Receiving): Promise<void> {
  const { scope, writes, publicUrl, calendar, from } = telling;
  const { recipient, items, phones } = receiving;
  const { number, seq: before, head } = scope.file;
  const mail = mailOf(items);
  const place = {
    number,
    link: `${publicUrl}${caseAddress(number)}`,
    footer: headLines([{ caseNumber: number, seq: before, head }]),
  };
  const parts: KeptPart[] = noticeParts(place, items).map((part, at) => ({
    ...part,
    event: items[at]!.event,
    phones,
  }));
  const waiting = mail === 'asked' ? await waitingAsk(scope, recipient.personId) : null;
  const all = [...(waiting?.items ?? []), ...parts];
  const allPhones = [...new Set(all.flatMap((part) => part.phones ?? []))];
  const content = {
    ...setNotice(recipient.name, { ...place, phones: allPhones }, all),
    calendar: calendarFile(
      all.flatMap(({ event }) => event ?? []),
      { stamp: scope.now },
    ),
    items: all,
  };
  if (waiting) {
    // Sent meanwhile: then the command is decided again, and writes a mail of its own.
    writes.update(Outgoing, { id: waiting.id, state: 'planned', attempts: 0 }, content);
    return;
  }
  const leaves = mail === 'asked' ? later(from, GATHERED_WITHIN) : from;
  const dueAt = outsideQuiet(leaves, calendar);
  insertNotice(telling, seq, recipient, { ...content, mail, dueAt });
  writes.bells.add(dueAt);
}

function insertNotice(
  { scope, writes, mailDomain }: Telling,
  seq: number,
  { personId, email }: Recipient,
  { mail, ...content }: Pick<Outgoing, 'subject' | 'body' | 'html' | 'calendar' | 'items' | 'mail' | 'dueAt'>,
): void {
  const { id: caseId } = scope.file;
  const key = `notice:${caseId}:${seq}:${personId}`;
  const id = derivedId(key);
  writes.insert(Outgoing, {
    id,
    key,
    kind: 'immediate',
    caseId,
    personId,
    localDate: scope.today,
    state: 'planned',
    messageId: messageIdOf(id, mailDomain),
    dated: scope.now,
    recipient: email,
    mail,
    ...content,
  });
}

async function waitingAsk(
  { tx, file }: CaseScope,
  personId: string,
): Promise<{ readonly id: string; readonly items: readonly KeptPart[] } | null> {
  const [row] = await tx.query<{ id: string; items: KeptPart[] }>(WAITING, [file.id, personId]);
  return row ?? null;
}

// One already due may be on its way to the mail server.
const WAITING = `
  select id, items from samsvar.outgoing
   where case_id = $1 and person_id = $2 and mail = 'asked' and state = 'planned' and attempts = 0 and due_at > samsvar.now()
   order by dated desc, id limit 1`;

const later = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

const MOVES: ReadonlySet<NoticeItem['kind']> = new Set(['deadlineMoved', 'targetMoved', 'planMoved']);

/** The mail's name: by the gravest it tells. */
function mailOf(items: readonly NoticeItem[]): MailName {
  if (items.some(({ kind }) => MOVES.has(kind))) return 'moved';
  return items.every(({ kind }) => kind === 'asked') ? 'asked' : 'notice';
}
