import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A region decides one thing by mail (skriftlig behandling), not at a meeting: chosen by its secretariat. */
@Entity('written_decision')
@Index('written_decision_once', ['caseId', 'milestoneKey'], { unique: true, where: `withdrawn_at is null` })
export class WrittenDecision {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') region: string;
  @Column('text') milestoneKey: string;
  @ForeignKey('Person')
  @Column('uuid')
  chosenBy: string;
  @Column('timestamptz') chosenAt: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: string | null;
}
