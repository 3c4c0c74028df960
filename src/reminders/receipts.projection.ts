import { Inject, Injectable } from '@nestjs/common';
import { caseCalendar } from '../deadlines/calendar.reads.js';
import { revisionNumbers } from '../drafting/progress.reads.js';
import { recipientsOf, type Recipient } from '../identity/people.reads.js';
import { Projection } from '../platform/commands/handler.js';
import { derivedId } from '../platform/commands/ids.js';
import { CaseScope, type NewCaseScope } from '../platform/commands/scope.js';
import type { ChainHead, WriteSet } from '../platform/commands/write-set.js';
import { MAIL_DOMAIN, messageIdOf } from '../platform/outgoing/message-id.js';
import { Outgoing } from '../platform/outgoing/outgoing.entity.js';
import { putForwardNumbers } from '../reply/put-forward.reads.js';
import { casePages, replyPages } from '../web/addresses.js';
import { PUBLIC_URL } from './due-reminders.js';
import type { MailName } from './mail/mail-catalogue.pure.js';
import type { MailPart } from './mail/mail-layout.pure.js';
import { headLines, phoneLines } from './mail/mail-parts.pure.js';
import { outsideQuiet } from './quiet.pure.js';
import { composeReceipt, receiptParts, type ReceiptItem, type ReceiptReceiver } from './receipt-text.pure.js';
import { receiptsOf, type ReceiptFact } from './receipts.pure.js';
import { phoneFor } from './receivers.pure.js';
import { peopleOn } from './receivers.js';

/** How long a receipt waits for the rest of its act, in milliseconds; the last answer sends it at once. */
const WAITS_FOR_THE_REST = 2 * 60_000;
const MAIL: MailName = 'receipt';

interface Receiving {
  readonly to: ReceiptReceiver & Pick<Recipient, 'personId' | 'email'>;
  readonly facts: ReceiptFact[];
  readonly phones: string[];
}

/** A receipt to the same person that still waits: for the rest of its act, or for the morning. */
interface Waiting {
  readonly id: string;
  readonly personId: string;
  readonly items: readonly MailPart[];
}

/**
 * A receipt by mail for every answer of a region, in the command's transaction: to its chair, to its secretariat, and to
 * the substitute who gave it (T18: an answer given with a stolen account is seen the same hour; U3: proof). Who answered gets
 * it at once, also in quiet hours; the others when these are over. The answers of one act come in one mail.
 */
@Injectable()
export class ReceiptsProjection extends Projection {
  constructor(
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(MAIL_DOMAIN) private readonly mailDomain: string,
  ) {
    super();
  }

  async project(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<void> {
    if (!(scope instanceof CaseScope) || !writes.snapshot) return;
    const facts = receiptsOf(writes.entries, writes.snapshot.context);
    if (facts.length === 0) return;
    const receiving = await receiversOf(scope, facts);
    const itemOf = await itemsFor(scope, this.publicUrl);
    const waiting = await waitingFor(scope, [...receiving.keys()]);
    const calendar = await caseCalendar(scope.tx);
    const from = scope.moreFollows
      ? new Date(Date.parse(scope.now) + WAITS_FOR_THE_REST).toISOString()
      : scope.now;
    for (const personId of [...receiving.keys()].sort()) {
      const urgent = personId === scope.personId;
      const dueAt = urgent ? from : outsideQuiet(from, calendar);
      writes.bells.add(dueAt);
      const own = receiving.get(personId)!;
      const joined = waiting.find((mail) => mail.personId === personId) ?? null;
      writes.onceLinked.push((head) =>
        write(scope, writes, {
          own,
          joined,
          dueAt,
          urgent,
          head,
          items: own.facts.map(itemOf(head)),
          domain: this.mailDomain,
        }),
      );
    }
  }
}

interface Writing {
  readonly own: Receiving;
  readonly joined: Waiting | null;
  readonly dueAt: string;
  readonly urgent: boolean;
  readonly head: ChainHead;
  readonly items: readonly ReceiptItem[];
  /** What its Message-ID ends with. */
  readonly domain: string;
}

/** Adds to a mail that waits, or writes one. A mail that has left meanwhile makes the command be decided again. */
function write(
  { file: { number, id: caseId }, now, today }: CaseScope,
  writes: WriteSet,
  { own: { to, phones }, joined, dueAt, urgent, head, items, domain }: Writing,
): void {
  const parts = [...(joined?.items ?? []), ...receiptParts(number, to, items)];
  const footer = headLines([{ caseNumber: number, seq: head.seq, head: head.hash }]);
  const place = { number, link: items[0]!.link, phones: [...new Set(phones)], footer };
  const content = { ...composeReceipt(to.name, place, parts), dueAt, urgent, items: parts };
  if (joined !== null) {
    writes.update(Outgoing, { id: joined.id, state: 'planned', attempts: 0 }, content);
    return;
  }
  const key = `receipt:${caseId}:${head.seq}:${to.personId}`;
  const id = derivedId(key);
  writes.insert(Outgoing, {
    id,
    key,
    kind: 'immediate',
    caseId,
    personId: to.personId,
    localDate: today,
    state: 'planned',
    messageId: messageIdOf(id, domain),
    dated: now,
    recipient: to.email,
    mail: MAIL,
    ...content,
  });
}

/** Who gets a receipt, each answer once: the region's own people, who gave it, and for a registered one the substitutes. */
async function receiversOf(scope: CaseScope, facts: readonly ReceiptFact[]): Promise<Map<string, Receiving>> {
  const people = await peopleOn(scope.tx, scope.today);
  const { coordinator } = scope.file.snapshot.context;
  const found = new Map<string, Receiving>();
  for (const fact of facts)
    for (const role of ['chair', 'secretariat'] as const)
      for (const recipient of await recipientsOf(scope.tx, role, fact.region, scope.today)) {
        const { personId, name, email, capacity } = recipient;
        const answers = fact.registered && role === 'chair';
        if (capacity === 'substitute' && personId !== scope.personId && !answers) continue;
        const receiving = found.get(personId) ?? {
          to: { personId, name, email, role, capacity },
          facts: [],
          phones: [],
        };
        found.set(personId, receiving);
        if (receiving.facts.includes(fact)) continue;
        receiving.facts.push(fact);
        receiving.phones.push(...phoneLines([phoneFor(people, { region: fact.region, role }, coordinator)]));
      }
  return found;
}

/** Puts names, numbers and the journal's head to a fact; what it needs is read now. */
async function itemsFor(
  scope: CaseScope,
  publicUrl: string,
): Promise<(head: ChainHead) => (fact: ReceiptFact) => ReceiptItem> {
  const { file, procedure, tx, now, acting } = scope;
  const revisions = await revisionNumbers(tx, file.id);
  const replies = await putForwardNumbers(tx, file.id);
  const numberOf = ({ subject, hash }: ReceiptFact) => {
    if (subject.kind === 'reply') return replies.findLast((one) => one.hash === hash)?.number ?? null;
    if (subject.kind === 'clarification') return null;
    return revisions.findLast((one) => one.section === subject.id && one.hash === hash)?.number ?? null;
  };
  return (head) => (fact) => ({
    ...nameOf(scope, fact),
    kind: fact.kind,
    hash: fact.hash,
    registered: fact.registered,
    version: numberOf(fact),
    regionName: procedure.regions.find(({ code }) => code === fact.region)?.name ?? fact.region,
    by: acting.actor.name,
    onBehalfOf: acting.grant?.principal?.name ?? null,
    at: now,
    link: `${publicUrl}${linkOf(file.number, fact, file.seq + fact.entry + 1)}`,
    seq: head.seq,
    head: head.hash,
  });
}

function nameOf({ procedure }: CaseScope, { subject }: ReceiptFact): Pick<ReceiptItem, 'subject' | 'name'> {
  if (subject.kind === 'reply') return { subject: 'reply', name: null };
  if (subject.kind === 'clarification') return { subject: 'clarification', name: subject.number };
  const title = procedure.sections.find(({ id }) => id === subject.id)?.title ?? subject.id;
  return { subject: 'section', name: title };
}

/** The act's own confirmation; for what has none, the page it stands on. */
function linkOf(number: string, { kind, subject }: ReceiptFact, seq: number): string {
  if (subject.kind === 'clarification') return replyPages(number).clarification(Number(subject.number));
  return kind === 'standpoint' ? replyPages(number).answer : casePages(number).receipt([seq]);
}

async function waitingFor(
  { tx, file, now }: CaseScope,
  people: readonly string[],
): Promise<readonly Waiting[]> {
  return tx.query<Waiting>(
    `select id, person_id as "personId", items from samsvar.outgoing
      where case_id = $1 and person_id = any($2) and mail = $3 and state = 'planned' and attempts = 0 and due_at > $4`,
    [file.id, people, MAIL, now],
  );
}
