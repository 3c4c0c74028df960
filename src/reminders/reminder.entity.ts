import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One rung of the ladder for one occurrence of a milestone and one region and role; at most once, for ever. */
@Entity('reminder')
@Unique('reminder_once', ['caseId', 'milestoneKey', 'occurrence', 'rung', 'region', 'role'])
@Check(`reminder_state`, `state in ('planned', 'superseded', 'done', 'skipped', 'handed')`)
@Check(`reminder_reason`, `state <> 'skipped' or reason is not null`)
@Check(`reminder_handled`, `(state = 'planned') = (handled_at is null)`)
@Index('reminder_due', ['dueAt', 'id'], { where: `state = 'planned'` })
@Index('reminder_case', ['caseId', 'dueAt'])
export class Reminder {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @ForeignKey('Milestone')
  @Column('uuid')
  milestoneId: string;
  @Column('text') milestoneKey: string;
  @Column('integer') occurrence: number;
  @Column('text') rung: string;
  @Column('text') region: string;
  @Column('text') role: 'secretariat' | 'chair';
  @Column('date') localDate: string;
  @Column('timestamptz') dueAt: string;
  @Column('text') state: 'planned' | 'superseded' | 'done' | 'skipped' | 'handed';
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') plannedAt: string;
  @Column('timestamptz', { nullable: true }) handledAt: string | null;
}
