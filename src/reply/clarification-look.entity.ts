import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A secretariat has seen one exact answer to a clarification before it is sent. */
@Entity('clarification_look')
@Unique('clarification_look_once', ['clarificationId', 'region', 'hash'])
@Check(`clarification_look_hash`, `hash ~ '^[0-9a-f]{64}$'`)
export class ClarificationLook {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @ForeignKey('Clarification')
  @Column('uuid')
  clarificationId: string;
  @Column('text') region: string;
  @Column('text') hash: string;
  @ForeignKey('Person')
  @Column('uuid')
  lookedBy: string;
  @Column('timestamptz') lookedAt: string;
}
