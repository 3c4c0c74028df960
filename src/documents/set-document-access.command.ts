import { Injectable } from '@nestjs/common';
import { Id, OneOf, Text } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Document } from './document.entity.js';
import { documentRow } from './documents.reads.js';

/** A secretariat decides whether a document can be handed out (offentlighedsloven §§ 19-35), and says why. */
export class SetDocumentAccess {
  static readonly type = 'setDocumentAccess';
  static readonly says = 'Sæt et dokuments status for aktindsigt, med begrundelse.';
  @Id('Dokumentets id') documentId: string;
  @OneOf('Aktindsigt', ['open', 'exempt', 'undecided']) accessStatus: Document['accessStatus'];
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(SetDocumentAccess, 'case', 'secretariat')
export class SetDocumentAccessHandler implements CaseHandler<SetDocumentAccess> {
  async decide({ documentId, accessStatus, reason }: SetDocumentAccess, scope: CaseScope): Promise<WriteSet> {
    const row = await documentRow(scope.tx, scope.file.id, documentId);
    if (!row) throw new Refused('unknown', 'unknownDocument', 'Sagen har intet dokument med det id.');
    const accessReason = reason.normalize('NFC');
    return scope
      .start()
      .update(Document, { id: documentId, caseId: scope.file.id }, { accessStatus, accessReason })
      .entry({
        type: SetDocumentAccess.type,
        data: { document: documentId, accessStatus },
        texts: { reason: accessReason },
      })
      .reply({ documentId, accessStatus });
  }
}
