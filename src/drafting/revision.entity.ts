import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An immutable numbered copy of a section, known by its content hash. */
@Entity('revision')
@Unique('revision_case_id_section_number_key', ['caseId', 'section', 'number'])
@Check(`revision_hash`, `hash ~ '^[0-9a-f]{64}$'`)
@Index('revision_one_current', ['caseId', 'section'], { unique: true, where: 'current' })
export class Revision {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') section: string;
  @Column('integer') number: number;
  @Column('text') hash: string;
  @Column('jsonb') content: unknown;
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
  @Column('boolean') current: boolean;
}
