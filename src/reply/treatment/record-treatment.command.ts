import { Injectable } from '@nestjs/common';
import { documentOf } from '../../documents/documents.reads.js';
import { Id, LocalDate, OneOf, Optional, Text } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import {
  PoliticalTreatmentRow,
  type PoliticalBody,
  type TreatmentStage,
} from './political-treatment.entity.js';

export const BODIES: readonly PoliticalBody[] = ['kkr', 'councils', 'regionalCouncil'];
export const STAGES: readonly TreatmentStage[] = ['planned', 'treated', 'notTreated'];

/**
 * A secretariat records how its region has treated the reply politically: a fact that the reply states and that never
 * blocks anything. A later record of the same body takes the place of the former one, which stays in the journal.
 */
export class RecordPoliticalTreatment {
  static readonly type = 'recordPoliticalTreatment';
  static readonly says =
    'Et sekretariat registrerer, hvordan afrapporteringen er behandlet politisk i dets region. Det hindrer intet.';
  @OneOf('Organet', BODIES) body: PoliticalBody;
  @OneOf('Behandlingen', STAGES) stage: TreatmentStage;
  /** The day of the meeting; needed once it has been treated. */
  @Optional() @LocalDate('Mødedatoen') dated?: string;
  /** What the body decided or will be asked, as the reply shall state it. */
  @Text('Beskrivelsen') text: string;
  /** The minutes, laid on the case first. */
  @Optional() @Id() documentId?: string;
}

@Injectable()
@Handles(RecordPoliticalTreatment, 'case', 'secretariat')
export class RecordPoliticalTreatmentHandler implements CaseHandler<RecordPoliticalTreatment> {
  async decide(command: RecordPoliticalTreatment, scope: CaseScope): Promise<WriteSet> {
    const { body, stage, dated = null, documentId = null } = command;
    await refuseUnfit(command, scope);
    const { file, region, now, personId } = scope;
    const text = command.text.normalize('NFC');
    const id = scope.ids.id();
    return scope
      .start()
      .update(PoliticalTreatmentRow, { caseId: file.id, region, body, latest: true }, { latest: false }, null)
      .insert(PoliticalTreatmentRow, {
        id,
        caseId: file.id,
        region,
        body,
        stage,
        dated,
        text,
        documentId,
        recordedBy: personId,
        recordedAt: now,
        latest: true,
      })
      .entry({
        type: RecordPoliticalTreatment.type,
        data: { treatment: id, region, body, stage, dated, document: documentId },
        texts: { text },
      })
      .reply({ treatmentId: id });
  }
}

async function refuseUnfit(
  { stage, dated, documentId }: RecordPoliticalTreatment,
  { tx, file, today }: CaseScope,
): Promise<void> {
  if (stage === 'treated' && dated === undefined)
    throw wrong('dated', 'dated', 'Angiv datoen for mødet, når sagen er behandlet.');
  if (stage === 'treated' && dated! > today)
    throw wrong('dated', 'futureMeeting', 'Mødet kan ikke ligge ude i fremtiden, når sagen er behandlet.');
  if (documentId && !(await documentOf(tx, file.id, documentId)))
    throw wrong('documentId', 'unknownDocument', 'Dokumentet findes ikke på sagen. Læg det på sagen først.');
}

const wrong = (field: string, code: string, text: string) =>
  new Refused('invalid', code, text, [{ field, text }]);
