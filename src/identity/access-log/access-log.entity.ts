import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AccessKind, AccessOutcome } from './access-route.pure.js';

/** Somebody read something in a case, or was refused it. Inserted only; the database takes old lines away. */
@Entity('access_log')
@Check(`access_log_through`, `through in ('session', 'token')`)
@Check(
  `access_log_kind`,
  `kind in ('case', 'section', 'contribution', 'document', 'reply', 'answer', 'journal', 'export', 'plan', 'mail')`,
)
@Check(`access_log_outcome`, `outcome in ('shown', 'denied', 'notFound')`)
@Check(`access_log_length`, `length(case_ref) <= 200 and length(object) <= 200`)
@Index('access_log_at', ['at', 'id'])
@Index('access_log_person', ['personId', 'at'])
@Index('access_log_case', ['caseId', 'at'])
export class AccessLogRow {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') at: string;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('text') through: 'session' | 'token';
  @Column('text') kind: AccessKind;
  /** The route by its pattern. */
  @Column('text') route: string;
  /** The case as it was asked for: its number, or its id. */
  @Column('text') caseRef: string;
  /** Null when there is no such case. */
  @ForeignKey('CaseFile')
  @Column('uuid', { nullable: true })
  caseId: string | null;
  /** What of the case, by the rest of the address: a section, a document's id. */
  @Column('text', { nullable: true }) object: string | null;
  @Column('text') outcome: AccessOutcome;
}
