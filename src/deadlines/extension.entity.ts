import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A fristforlængelse: asked, promised orally, granted or declined. */
@Entity('extension')
@Unique('extension_case_id_number_key', ['caseId', 'number'])
@Check(`extension_state`, `state in ('requested', 'granted', 'declined', 'lapsed')`)
@Check(`extension_side`, `proposed_by in ('coordinator', 'agency')`)
@Check(`extension_granted`, `(state = 'granted') = (granted_until is not null)`)
@Index('extension_one_open', ['caseId'], { unique: true, where: `state = 'requested'` })
export class Extension {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('integer') number: number;
  @Column('date', { nullable: true }) askedUntil: string | null;
  @Column('text') proposedBy: 'coordinator' | 'agency';
  @Column('text') state: 'requested' | 'granted' | 'declined' | 'lapsed';
  @Column('date', { nullable: true }) promisedUntil: string | null;
  @ForeignKey('Document')
  @Column('uuid', { nullable: true })
  promiseNoteId: string | null;
  @ForeignKey('Document')
  @Column('uuid', { nullable: true })
  answerDocumentId: string | null;
  @Column('date', { nullable: true }) grantedUntil: string | null;
  /** The sections it is about; null: the whole. Data so far: a date for some sections moves no plan. */
  @Column('jsonb', { nullable: true }) sections: readonly string[] | null;
  @Column('timestamptz') openedAt: string;
  @Column('timestamptz', { nullable: true }) answeredAt: string | null;
}
