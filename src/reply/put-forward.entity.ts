import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The whole as put forward (forelagt): front matter, revisions and section reservations under one hash. */
@Entity('put_forward')
@Unique('put_forward_case_id_number_key', ['caseId', 'number'])
@Index('put_forward_one_current', ['caseId'], { unique: true, where: 'current' })
export class PutForward {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('integer') number: number;
  @Column('text') replyHash: string;
  @Column('jsonb') content: unknown;
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
  @Column('boolean') current: boolean;
}
