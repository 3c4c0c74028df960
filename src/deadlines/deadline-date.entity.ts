import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A date of the case with its provenance: the rule that gave it, what moved it, who confirmed it. */
@Entity('deadline_date')
@Check(`deadline_date_kind`, `kind in ('formal', 'target', 'possible')`)
@Index('deadline_date_one_current', ['caseId', 'kind'], { unique: true, where: 'current' })
export class DeadlineDate {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') kind: 'formal' | 'target' | 'possible';
  @Column('date') date: string;
  @Column('timestamptz') at: string;
  @Column('text') rule: string;
  @Column('text', { nullable: true }) movedBy: string | null;
  @Column('text', { nullable: true }) confirmedBy: string | null;
  /** The writing it is confirmed by. */
  @ForeignKey('Document')
  @Column('uuid', { nullable: true })
  documentId: string | null;
  @Column('timestamptz') since: string;
  @Column('boolean') current: boolean;
}
