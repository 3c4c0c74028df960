import { Inject, Injectable } from '@nestjs/common';
import { recipientsOf, type Recipient } from '../identity/people.reads.js';
import { Projection } from '../platform/commands/handler.js';
import { derivedId } from '../platform/commands/ids.js';
import { CaseScope, type NewCaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Outgoing } from '../platform/outgoing/outgoing.entity.js';
import { PUBLIC_URL } from './due-reminders.js';
import { composeNotice, type NoticeItem } from './notice-text.pure.js';
import { noticesOf, type Told } from './notices.pure.js';

interface Receiving {
  readonly recipient: Recipient;
  readonly items: NoticeItem[];
}

/**
 * Tells at once, by a mail written in the command's transaction: a chair whose answer no longer counts because the text
 * changed, a chair for whom a decision was registered, everyone when a region is named. Not the one who did it.
 */
@Injectable()
export class NoticesProjection extends Projection {
  constructor(@Inject(PUBLIC_URL) private readonly publicUrl: string) {
    super();
  }

  async project(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<void> {
    if (!(scope instanceof CaseScope) || !writes.snapshot) return;
    const told = noticesOf(scope.file.snapshot.context, writes.snapshot.context, writes.entries);
    if (told.length === 0) return;
    const receiving = await receiversOf(scope, told);
    // The last entry of the command: a decided-again command takes a new number, and so new ids.
    const seq = scope.file.seq + writes.entries.length;
    for (const personId of [...receiving.keys()].sort())
      this.write(scope, writes, seq, receiving.get(personId)!);
    if (receiving.size > 0) writes.bells.add(scope.now);
  }

  private write(scope: CaseScope, writes: WriteSet, seq: number, { recipient, items }: Receiving): void {
    const { number, id: caseId } = scope.file;
    const key = `notice:${caseId}:${seq}:${recipient.personId}`;
    const id = derivedId(key);
    const link = `${this.publicUrl}/sager/${encodeURIComponent(number)}`;
    const { subject, body } = composeNotice(recipient.name, { number, link }, items);
    writes.insert(Outgoing, {
      id,
      key,
      kind: 'immediate',
      caseId,
      personId: recipient.personId,
      localDate: scope.today,
      dueAt: scope.now,
      state: 'planned',
      messageId: `<${id}@samsvar.example>`,
      dated: scope.now,
      recipient: recipient.email,
      subject,
      body,
    });
  }
}

/** The persons told, each with its facts, and each fact once: in the nearest capacity. */
async function receiversOf(scope: CaseScope, told: readonly Told[]): Promise<Map<string, Receiving>> {
  const found = new Map<string, Receiving>();
  for (const { region, role, ...fact } of told) {
    for (const recipient of await recipientsOf(scope.tx, role, region, scope.today)) {
      if (recipient.personId === scope.personId) continue;
      const receiving = found.get(recipient.personId) ?? { recipient, items: [] };
      found.set(recipient.personId, receiving);
      const item = itemOf(scope, fact, region, role, recipient);
      if (!receiving.items.some((known) => isSameFact(known, item))) receiving.items.push(item);
    }
  }
  return found;
}

function itemOf(
  { procedure }: CaseScope,
  { kind, section, about }: Pick<Told, 'kind' | 'section' | 'about'>,
  region: string,
  role: Told['role'],
  { capacity }: Recipient,
): NoticeItem {
  const nameOf = (code: string) => procedure.regions.find((asked) => asked.code === code)?.name ?? code;
  const sectionTitle = procedure.sections.find(({ id }) => id === section)?.title ?? null;
  return { kind, sectionTitle, aboutName: nameOf(about), regionName: nameOf(region), role, capacity };
}

const isSameFact = (a: NoticeItem, b: NoticeItem) =>
  a.kind === b.kind && a.sectionTitle === b.sectionTitle && a.aboutName === b.aboutName;
