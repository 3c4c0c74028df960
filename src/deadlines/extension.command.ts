import { applyDecorators, Injectable } from '@nestjs/common';
import { ArrayMinSize, ArrayUnique } from 'class-validator';
import { documentOf } from '../documents/documents.reads.js';
import { Id, ListOf, LocalDate, Optional, SectionId, Text } from '../platform/commands/fields.js';
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
  static readonly says = 'Koordinator beder styrelsen om en anden frist.';
  @LocalDate('Den ønskede frist') until: string;
  @Text('Begrundelsen') reason: string;
  /** The sections it is asked for; the whole when left out. */
  @Optional() @SectionIds() sections?: string[];
}

@Injectable()
@Handles(RequestExtension, 'case', 'coordinator')
export class RequestExtensionHandler implements CaseHandler<RequestExtension> {
  async decide({ until, reason, sections }: RequestExtension, scope: CaseScope): Promise<WriteSet> {
    refuseUnknownSections(scope, sections);
    // What the agency has offered on the phone, unasked, and is now asked for in writing is one extension.
    const offered = await openExtension(scope.tx, scope.file.id);
    const id = offered?.id ?? scope.ids.id();
    const number = offered?.number ?? (await nextExtensionNumber(scope.tx, scope.file.id));
    const writes = scope.start();
    const data = { extension: id, number, until, ...(sections ? { sections } : {}) };
    scope.step(writes, { type: 'requestExtension' }, data, { reason });
    writes.reply({ extensionId: id, number });
    if (offered) return writes.update(Extension, { id }, { askedUntil: until, sections: sections ?? null });
    return writes.insert(Extension, {
      id,
      caseId: scope.file.id,
      number,
      askedUntil: until,
      proposedBy: 'coordinator',
      state: 'requested',
      sections: sections ?? null,
      openedAt: scope.now,
    });
  }
}

/**
 * An extension promised on the phone: a note, not yet a date. Every date and reminder stays and the promise is shown
 * beside them; the internal target moves only when the coordinator chooses so. One that nobody has asked for is the
 * agency's own offer: it proposes, and waits for the agency's writing like any other (design, section 5).
 */
export class RegisterOralPromise {
  static readonly type = 'registerOralPromise';
  static readonly says = 'Koordinator registrerer et mundtligt tilsagn om fristforlængelse.';
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
    refuseClosed(scope);
    await requireDocument(scope, noteId, 'Telefonnotatet');
    const writes = scope.start();
    const promised = { promisedUntil: until, promiseNoteId: noteId };
    const id = open?.id ?? scope.ids.id();
    if (open) writes.update(Extension, { id }, promised);
    else
      writes.insert(Extension, {
        id,
        caseId: scope.file.id,
        number: await nextExtensionNumber(scope.tx, scope.file.id),
        proposedBy: 'agency',
        state: 'requested',
        openedAt: scope.now,
        ...promised,
      });
    if (moveTargetTo)
      await replan(scope, writes, {
        targetDate: moveTargetTo,
        reason: 'Flyttet af koordinator efter mundtligt tilsagn.',
      });
    return writes.entry({
      type: RegisterOralPromise.type,
      data: {
        extension: id,
        ...(open ? {} : { unasked: true }),
        until,
        note: noteId,
        moveTargetTo: moveTargetTo ?? null,
      },
      texts: {},
    });
  }
}

/** The agency grants another formal date in writing; asked for, or unasked. Dates and reminders follow at once. */
export class GrantExtension {
  static readonly type = 'grantExtension';
  static readonly says = 'Koordinator registrerer, at styrelsen har givet en ny frist skriftligt.';
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

/**
 * The agency declines in writing, or takes back what it offered unasked; the dates stay, and a target that was moved on a
 * promise returns.
 */
export class DeclineExtension {
  static readonly type = 'declineExtension';
  static readonly says = 'Koordinator registrerer, at styrelsen har afslået.';
  @Id() documentId: string;
}

@Injectable()
@Handles(DeclineExtension, 'case', 'coordinator')
export class DeclineExtensionHandler implements CaseHandler<DeclineExtension> {
  async decide({ documentId }: DeclineExtension, scope: CaseScope): Promise<WriteSet> {
    await requireDocument(scope, documentId, 'Styrelsens svar');
    const open = await openExtension(scope.tx, scope.file.id);
    const writes = scope.start();
    const data = { extension: open?.id ?? null, document: documentId };
    // Of an offer that nobody has asked for the procedure knows nothing: there is no request to be answered.
    if (open && scope.process.where(scope.file.snapshot).extension === 'none') {
      refuseOthers(scope);
      writes.entry({ type: DeclineExtension.type, data, texts: {} });
    } else scope.step(writes, { type: 'declineExtension' }, data);
    await returnTarget(scope, writes, 'Flyttet tilbage, fordi styrelsen har afslået fristforlængelsen.');
    return writes.update(
      Extension,
      { id: open!.id },
      { state: 'declined', answerDocumentId: documentId, answeredAt: scope.now },
    );
  }
}

/**
 * The agency grants another date for some sections only. Registered with its writing; the date of the whole and the plan
 * stay, since the reply is sent as one.
 */
export class RegisterSectionExtension {
  static readonly type = 'registerSectionExtension';
  static readonly says =
    'Koordinator registrerer, at styrelsen skriftligt har givet en anden frist for enkelte afsnit. Sagens frist flyttes ikke.';
  @SectionIds() sections: string[];
  @LocalDate('Den nye frist') until: string;
  /** The agency's writing, registered on the case first. */
  @Id() documentId: string;
}

@Injectable()
@Handles(RegisterSectionExtension, 'case', 'coordinator')
export class RegisterSectionExtensionHandler implements CaseHandler<RegisterSectionExtension> {
  async decide(command: RegisterSectionExtension, scope: CaseScope): Promise<WriteSet> {
    const { sections, until, documentId } = command;
    refuseOthers(scope);
    refuseUnknownSections(scope, sections);
    await requireDocument(scope, documentId, 'Styrelsens svar');
    const id = scope.ids.id();
    const number = await nextExtensionNumber(scope.tx, scope.file.id);
    return scope
      .start()
      .insert(Extension, {
        id,
        caseId: scope.file.id,
        number,
        proposedBy: 'agency',
        state: 'granted',
        grantedUntil: until,
        answerDocumentId: documentId,
        sections,
        openedAt: scope.now,
        answeredAt: scope.now,
      })
      .entry({
        type: RegisterSectionExtension.type,
        data: { extension: id, number, sections, until, document: documentId },
        texts: {},
      })
      .reply({ extensionId: id, number });
  }
}

function SectionIds(): PropertyDecorator {
  return applyDecorators(
    ListOf('Afsnittene'),
    ArrayMinSize(1, { message: 'Vælg mindst ét afsnit.' }),
    ArrayUnique({ message: 'Et afsnit kan kun vælges én gang.' }),
    SectionId({ each: true }),
  );
}

function refuseUnknownSections({ procedure }: CaseScope, sections: readonly string[] | undefined): void {
  const known = new Set(procedure.sections.map(({ id }) => id));
  if (sections === undefined || sections.every((section) => known.has(section))) return;
  const text = 'Vælg blandt sagens afsnit.';
  throw new Refused('invalid', 'unknownSection', text, [{ field: 'sections', text }]);
}

function refuseOthers({ region, file }: CaseScope): void {
  if (region !== file.snapshot.context.coordinator) {
    throw new Refused('forbidden', 'notCoordinator', 'Det gøres af det koordinerende sekretariat.');
  }
}

function refuseClosed({ process, file }: CaseScope): void {
  if (process.where(file.snapshot).progress === 'closed')
    throw new Refused('refused', 'caseClosed', 'Sagen er afsluttet.');
}

async function requireDocument(scope: CaseScope, id: string, name: string): Promise<void> {
  if (await documentOf(scope.tx, scope.file.id, id)) return;
  throw new Refused('invalid', 'unknownDocument', `${name} findes ikke på sagen. Læg det på sagen først.`);
}
