import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A numbered question from the agency after submission, and its answer. */
@Entity('clarification')
@Unique('clarification_case_id_number_key', ['caseId', 'number'])
@Check(`clarification_state`, `state in ('open', 'answered', 'withdrawn')`)
@Check(`clarification_answered`, `state <> 'answered' or (answer is not null and hash is not null)`)
export class Clarification {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('integer') number: number;
  @Column('text') question: string;
  @Column('timestamptz') askedAt: string;
  /** Ids of the ledger lines it is about. */
  @Column('jsonb', { default: [] }) requirements: readonly string[];
  /** When the agency wants the answer; null when it has named no date. */
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('text', { nullable: true }) hash: string | null;
  @Column('boolean', { nullable: true }) factual: boolean | null;
  @Column('text') state: 'open' | 'answered' | 'withdrawn';
  @Column('timestamptz', { nullable: true }) answeredAt: string | null;
}
