import { Inject, Injectable } from '@nestjs/common';
import { caseCalendar } from '../deadlines/calendar.reads.js';
import { DeadlineDate, Milestone, milestonesInForce } from '../deadlines/milestones.reads.js';
import { recipientsOf, type Recipient } from '../identity/people.reads.js';
import { Projection } from '../platform/commands/handler.js';
import { CaseScope, type NewCaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { instantOf } from '../platform/danish/dates.pure.js';
import { MAIL_DOMAIN } from '../platform/outgoing/message-id.js';
import { casePages, replyPages, sectionPages } from '../web/addresses.js';
import { PUBLIC_URL } from './due-reminders.js';
import { eventTitle, eventUid } from './feed/date-event.pure.js';
import { phoneLines } from './mail/mail-parts.pure.js';
import { writeNotice, type Receiving, type Telling } from './notice-rows.js';
import type { NoticeItem } from './notice-text.pure.js';
import { mentionedIn, noticesOf, type MovedDates, type Told } from './notices.pure.js';
import { phoneFor } from './receivers.pure.js';
import { peopleOn } from './receivers.js';

/**
 * Tells at once, by a mail written in the command's transaction: a chair whose answer is asked or no longer counts because
 * the text changed, everyone when a region is named or the deadline is moved. Not the one who did it. In quiet hours the
 * mail waits for the morning; what a chair is asked within a minute is one mail.
 */
@Injectable()
export class NoticesProjection extends Projection {
  constructor(
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(MAIL_DOMAIN) private readonly mailDomain: string,
  ) {
    super();
  }

  async project(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<void> {
    if (!(scope instanceof CaseScope)) return;
    const dates = writes.snapshot ? movedDates(scope, writes) : { formal: null, target: null };
    const told = toldBy(scope, writes, dates);
    if (told.length === 0) return;
    const calendar = await caseCalendar(scope.tx);
    const milestones = await milestonesAfter(scope, writes);
    const telling = {
      scope,
      writes,
      publicUrl: this.publicUrl,
      mailDomain: this.mailDomain,
      calendar,
      dates,
      milestones,
      from: firstInstant(scope, told),
    };
    const receiving = await receiversOf(telling, told);
    // The last entry of the command: a decided-again command takes a new number, and so new ids.
    const seq = scope.file.seq + writes.entries.length;
    for (const personId of [...receiving.keys()].sort())
      await writeNotice(telling, seq, receiving.get(personId)!);
  }
}

/** What follows from where the case stands now, and whom its comments mention. */
function toldBy({ file, today }: CaseScope, { snapshot, entries }: WriteSet, dates: MovedDates): Told[] {
  const moved = snapshot ? noticesOf(file.snapshot.context, snapshot.context, entries, dates) : [];
  return [...moved, ...entries.flatMap((entry) => mentionedIn(entry, today))];
}

/** Now; for somebody whose role begins on a later day, the first instant of that day. */
function firstInstant({ now, today }: CaseScope, told: readonly Told[]): string {
  const from = told.find(({ only }) => only)?.only?.from ?? today;
  return from > today ? instantOf(from, '00:00') : now;
}

/** The dates a command moves, from the rows it writes. */
function movedDates({ file }: CaseScope, { rows, snapshot }: WriteSet): MovedDates {
  const written = (kind: DeadlineDate['kind']) =>
    rows
      .flatMap((row) =>
        row.op === 'insert' && row.entity === DeadlineDate ? [row.values as Partial<DeadlineDate>] : [],
      )
      .find((values) => values.kind === kind)?.date ?? null;
  const formalMoved = snapshot!.context.deadline.formal !== file.snapshot.context.deadline.formal;
  return { formal: formalMoved ? written('formal') : null, target: written('target') };
}

/** The milestones in force when the command is done: those read, and those it plans anew. */
async function milestonesAfter(scope: CaseScope, { rows }: WriteSet): Promise<Telling['milestones']> {
  const planned = rows.flatMap((row) =>
    row.op === 'insert' && row.entity === Milestone ? [row.values as unknown as Milestone] : [],
  );
  const all = [...(await milestonesInForce(scope.tx, scope.file.id)), ...planned];
  return new Map(all.map(({ key, date, occurrence }) => [key, { date, occurrence }]));
}

/** The persons told, each with its facts, and each fact once: in the nearest capacity. */
async function receiversOf(telling: Telling, told: readonly Told[]): Promise<Map<string, Receiving>> {
  const { scope } = telling;
  const people = await peopleOn(scope.tx, scope.today);
  const { coordinator } = scope.file.snapshot.context;
  const found = new Map<string, Receiving>();
  for (const fact of told) {
    const { only } = fact;
    const date = only && only.from > scope.today ? only.from : scope.today;
    for (const recipient of await recipientsOf(scope.tx, fact.role, fact.region, date)) {
      if (recipient.personId === scope.personId || (only && recipient.personId !== only.person)) continue;
      const receiving = found.get(recipient.personId) ?? { recipient, items: [], phones: [] };
      found.set(recipient.personId, receiving);
      const item = itemOf(telling, fact, recipient);
      if (receiving.items.some((known) => isSameFact(known, item))) continue;
      receiving.items.push(item);
      receiving.phones.push(...phoneLines([phoneFor(people, fact, coordinator)]));
    }
  }
  return found;
}

function itemOf(telling: Telling, fact: Told, { capacity }: Recipient): Receiving['items'][number] {
  const { scope, publicUrl, dates } = telling;
  const { procedure, file } = scope;
  const { kind, section, about, region, role } = fact;
  const nameOf = (code: string) => procedure.regions.find((asked) => asked.code === code)?.name ?? code;
  const sectionTitle = procedure.sections.find(({ id }) => id === section)?.title ?? null;
  const names = { kind, sectionTitle, aboutName: nameOf(about), regionName: nameOf(region), role, capacity };
  if (kind === 'deadlineMoved' || kind === 'targetMoved') {
    const date = kind === 'deadlineMoved' ? dates.formal : dates.target;
    return { ...names, date, link: `${publicUrl}${casePages(file.number).deadline}`, event: null };
  }
  if (kind === 'mentioned')
    return { ...names, link: `${publicUrl}${sectionPages(file.number, section!).comments}`, event: null };
  if (kind !== 'asked') return { ...names, event: null };
  const { answer } = section === null ? replyPages(file.number) : sectionPages(file.number, section);
  const key = section === null ? `endorsement:${region}` : `approval:${section}:${region}`;
  const link = `${publicUrl}${answer}`;
  const milestone = telling.milestones.get(key);
  const event = milestone && {
    uid: eventUid(file.id, key),
    sequence: milestone.occurrence - 1,
    date: milestone.date,
    title: eventTitle(file.number, section === null ? 'endorsement' : 'approval', sectionTitle),
    link,
  };
  return { ...names, date: milestone?.date ?? null, link, event: event ?? null };
}

const isSameFact = (a: NoticeItem, b: NoticeItem) =>
  a.kind === b.kind && a.sectionTitle === b.sectionTitle && a.aboutName === b.aboutName;
