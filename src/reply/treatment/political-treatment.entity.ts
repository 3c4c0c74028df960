import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A political body of a region: KKR, its municipal councils, or the regional council. */
export type PoliticalBody = 'kkr' | 'councils' | 'regionalCouncil';
export type TreatmentStage = 'planned' | 'treated' | 'notTreated';

/** Political treatment in a region: a recorded fact that never blocks and that the reply states. Corrected by a later one. */
@Entity('political_treatment')
@Check(`political_treatment_body`, `body in ('kkr', 'councils', 'regionalCouncil')`)
@Check(`political_treatment_stage`, `stage in ('planned', 'treated', 'notTreated')`)
@Check(`political_treatment_dated`, `stage <> 'treated' or dated is not null`)
@Index('political_treatment_one_latest', ['caseId', 'region', 'body'], { unique: true, where: 'latest' })
export class PoliticalTreatmentRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') region: string;
  @Column('text') body: PoliticalBody;
  @Column('text') stage: TreatmentStage;
  /** The day of the meeting. */
  @Column('date', { nullable: true }) dated: string | null;
  @Column('text') text: string;
  @ForeignKey('Document')
  @Column('uuid', { nullable: true })
  documentId: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  recordedBy: string;
  @Column('timestamptz') recordedAt: string;
  @Column('boolean') latest: boolean;
}
