import { Injectable } from '@nestjs/common';
import { documentOf } from '../documents/documents.reads.js';
import { Id } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { plainDate } from '../platform/danish/dates.pure.js';
import { datesInForce } from './milestones.reads.js';
import { replaceDate } from './plan-writes.js';

/**
 * The formal date as it stands is confirmed by a writing of the agency that lies on the case: its letter, or what it
 * answered later. Nothing moves; the date says from now on who confirmed it, where, and who looked.
 */
export class ConfirmDeadline {
  static readonly type = 'confirmDeadline';
  static readonly says =
    'Koordinator bekræfter, at den formelle frist står i et brev fra styrelsen. Ingen dato flyttes.';
  /** The agency's writing, registered on the case first. */
  @Id('Dokumentets id') documentId: string;
}

@Injectable()
@Handles(ConfirmDeadline, 'case', 'coordinator')
export class ConfirmDeadlineHandler implements CaseHandler<ConfirmDeadline> {
  async decide({ documentId }: ConfirmDeadline, scope: CaseScope): Promise<WriteSet> {
    if (scope.region !== scope.file.snapshot.context.coordinator)
      throw new Refused('forbidden', 'notCoordinator', 'Det gøres af det koordinerende sekretariat.');
    const document = await documentOf(scope.tx, scope.file.id, documentId);
    if (document?.direction !== 'in') {
      const text = 'Vælg et dokument, som er kommet ind på sagen fra styrelsen.';
      throw new Refused('invalid', 'notFromAgency', text, [{ field: 'documentId', text }]);
    }
    const formal = (await datesInForce(scope.tx, scope.file.id)).find(({ kind }) => kind === 'formal')!;
    if (formal.documentId === documentId)
      throw new Refused('refused', 'alreadyConfirmed', 'Fristen er allerede bekræftet ved det dokument.');
    const confirmedBy = `Styrelsens skrivelse af ${plainDate(document.dated)}. Efterset af ${scope.acting.actor.name}.`;
    const { date, rule, movedBy } = formal;
    const writes = scope.start();
    replaceDate(scope, writes, 'formal', { date, rule, movedBy, confirmedBy, documentId });
    return writes.entry({
      type: ConfirmDeadline.type,
      data: { formal: date, document: documentId },
      texts: {},
    });
  }
}
