import { Injectable } from '@nestjs/common';
import { documentOf } from '../documents/documents.reads.js';
import { Id, LocalDate, Optional, Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { instantOf } from '../platform/danish/dates.pure.js';
import { Extension } from './extension.entity.js';
import { nextExtensionNumber, openExtension } from './extension.reads.js';
import { replan, returnTarget } from './plan-rows.js';

/** The coordinator asks the agency for another formal date. Every date stays until the agency has answered. */
export class RequestExtension {
  static readonly type = 'requestExtension';
  @LocalDate('Den ønskede frist') until: string;
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(RequestExtension, 'case', 'coordinator')
export class RequestExtensionHandler implements CaseHandler<RequestExtension> {
  async decide({ until, reason }: RequestExtension, scope: CaseScope): Promise<WriteSet> {
    const id = scope.ids.id();
    const number = await nextExtensionNumber(scope.tx, scope.file.id);
    const writes = scope.start();
    scope.step(writes, { type: 'requestExtension' }, { extension: id, number, until }, { reason });
    return writes
      .insert(Extension, {
        id,
        caseId: scope.file.id,
        number,
        askedUntil: until,
        proposedBy: 'coordinator',
        state: 'requested',
        openedAt: scope.now,
      })
      .reply({ extensionId: id, number });
  }
}

/**
 * An extension promised on the phone: a note, not yet a date. Every date and reminder stays and the promise is shown
 * beside them; the internal target moves only when the coordinator chooses so.
 */
export class RegisterOralPromise {
  static readonly type = 'registerOralPromise';
  @LocalDate('Den lovede frist') until: string;
  /** The telephone note, registered on the case first. */
  @Id() noteId: string;
  @Optional() @LocalDate('Nyt internt mål') moveTargetTo?: string;
}

@Injectable()
@Handles(RegisterOralPromise, 'case', 'coordinator')
export class RegisterOralPromiseHandler implements CaseHandler<RegisterOralPromise> {
  async decide({ until, noteId, moveTargetTo }: RegisterOralPromise, scope: CaseScope): Promise<WriteSet> {
    refuseOthers(scope);
    const open = await openExtension(scope.tx, scope.file.id);
    if (!open)
      throw new Refused(
        'refused',
        'noRequest',
        'Der er ikke bedt om fristforlængelse. Registrér anmodningen først.',
      );
    await requireDocument(scope, noteId, 'Telefonnotatet');
    const writes = scope.start();
    writes.update(Extension, { id: open.id }, { promisedUntil: until, promiseNoteId: noteId });
    if (moveTargetTo)
      await replan(scope, writes, {
        targetDate: moveTargetTo,
        reason: 'Flyttet af koordinator efter mundtligt tilsagn.',
      });
    return writes.entry({
      type: RegisterOralPromise.type,
      data: { extension: open.id, until, note: noteId, moveTargetTo: moveTargetTo ?? null },
      texts: {},
    });
  }
}

/** The agency grants another formal date in writing; asked for, or unasked. Dates and reminders follow at once. */
export class GrantExtension {
  static readonly type = 'grantExtension';
  @LocalDate('Den nye frist') until: string;
  /** The agency's writing, registered on the case first. */
  @Id() documentId: string;
}

@Injectable()
@Handles(GrantExtension, 'case', 'coordinator')
export class GrantExtensionHandler implements CaseHandler<GrantExtension> {
  async decide({ until, documentId }: GrantExtension, scope: CaseScope): Promise<WriteSet> {
    await requireDocument(scope, documentId, 'Styrelsens svar');
    const open = await openExtension(scope.tx, scope.file.id);
    const answered = {
      state: 'granted' as const,
      grantedUntil: until,
      answerDocumentId: documentId,
      answeredAt: scope.now,
    };
    const id = open?.id ?? scope.ids.id();
    const writes = scope.start();
    scope.step(
      writes,
      { type: 'grantExtension', due: instantOf(until, '23:59') },
      { extension: id, until, document: documentId },
    );
    if (open) return writes.update(Extension, { id }, answered);
    const number = await nextExtensionNumber(scope.tx, scope.file.id);
    return writes.insert(Extension, {
      id,
      caseId: scope.file.id,
      number,
      proposedBy: 'agency',
      openedAt: scope.now,
      ...answered,
    });
  }
}

/** The agency declines in writing; the dates stay, and a target that was moved on a promise returns. */
export class DeclineExtension {
  static readonly type = 'declineExtension';
  @Id() documentId: string;
}

@Injectable()
@Handles(DeclineExtension, 'case', 'coordinator')
export class DeclineExtensionHandler implements CaseHandler<DeclineExtension> {
  async decide({ documentId }: DeclineExtension, scope: CaseScope): Promise<WriteSet> {
    await requireDocument(scope, documentId, 'Styrelsens svar');
    const open = await openExtension(scope.tx, scope.file.id);
    const writes = scope.start();
    scope.step(writes, { type: 'declineExtension' }, { extension: open?.id ?? null, document: documentId });
    await returnTarget(scope, writes, 'Flyttet tilbage, fordi styrelsen har afslået fristforlængelsen.');
    return writes.update(
      Extension,
      { id: open!.id },
      { state: 'declined', answerDocumentId: documentId, answeredAt: scope.now },
    );
  }
}

function refuseOthers({ region, file }: CaseScope): void {
  if (region !== file.snapshot.context.coordinator) {
    throw new Refused('forbidden', 'notCoordinator', 'Det gøres af det koordinerende sekretariat.');
  }
}

async function requireDocument(scope: CaseScope, id: string, name: string): Promise<void> {
  if (await documentOf(scope.tx, scope.file.id, id)) return;
  throw new Refused('invalid', 'unknownDocument', `${name} findes ikke på sagen. Læg det på sagen først.`);
}
