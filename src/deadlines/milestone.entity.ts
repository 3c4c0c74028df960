import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MilestoneKind } from '../procedure/procedure.js';

/** One dating (occurrence) of a milestone. */
@Entity('milestone')
@Unique('milestone_case_id_key_occurrence_key', ['caseId', 'key', 'occurrence'])
@Check(`milestone_state`, `state in ('open', 'reached', 'superseded')`)
@Index('milestone_one_in_force', ['caseId', 'key'], { unique: true, where: `state <> 'superseded'` })
export class Milestone {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') key: string;
  @Column('text') kind: MilestoneKind;
  @Column('text', { nullable: true }) section: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('integer') occurrence: number;
  @Column('date') date: string;
  @Column('text') rule: string;
  /** What moved it away from the day the rule gives; null when nothing did. */
  @Column('text', { nullable: true }) movedBy: string | null;
  /** The day the rule gives, when a meeting moved it: until then a region's answer is not overdue. */
  @Column('date', { nullable: true }) ruleDate: string | null;
  /** The meeting it falls on. */
  @ForeignKey('ForumMeetingRow')
  @Column('uuid', { nullable: true })
  meetingId: string | null;
  @Column('text') owedBy: 'lead' | 'secretariats' | 'chair' | 'coordinator';
  @Column('text') state: 'open' | 'reached' | 'superseded';
  @Column('timestamptz') changedAt: string;
}
