import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An earlier state of a draft. */
@Entity('draft_history')
@ForeignKey('SectionDraft', ['caseId', 'section'], ['caseId', 'section'])
export class DraftHistory {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') section: string;
  @PrimaryColumn('integer') version: number;
  @Column('jsonb') content: unknown;
  @ForeignKey('Person')
  @Column('uuid')
  savedBy: string;
  @Column('timestamptz') savedAt: string;
}
