import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StoredSnapshot } from '../../workflow/case-context.js';

/** One case: the statechart's snapshot, the version that guards writes, and the head of the case's journal. */
@Entity('case_file')
@Check(`case_file_head`, `head ~ '^[0-9a-f]{64}$'`)
@Check(`case_file_counts`, `version > 0 and seq > 0`)
@ForeignKey('ProcedureRow', ['procedureId', 'procedureVersion'], ['id', 'version'])
export class CaseFile {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) number: string;
  @Column('text') title: string;
  @Column('text') sender: string;
  @Column('date') letterDate: string;
  @Column('text') procedureId: string;
  @Column('integer') procedureVersion: number;
  @Column('integer') version: number;
  @Column('jsonb') snapshot: StoredSnapshot;
  @Column('text') state: string;
  @Column('integer') seq: number;
  @Column('text') head: string;
  /** Time of the last entry. */
  @Column('timestamptz') headAt: string;
  @Column('timestamptz') openedAt: string;
  @Column('timestamptz', { nullable: true }) closedAt: string | null;
}
