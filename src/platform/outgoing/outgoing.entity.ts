import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Everything that leaves the house: intent, outbox and delivery record in one row. */
@Entity('outgoing')
@Check(`outgoing_kind`, `kind in ('digest', 'immediate')`)
@Check(`outgoing_state`, `state in ('planned', 'claimed', 'sent', 'skipped', 'failed', 'uncertain')`)
@Check(`outgoing_reason`, `state not in ('skipped', 'failed') or reason is not null`)
@Check(`outgoing_header`, `recipient !~ '[\\r\\n]' and subject !~ '[\\r\\n]'`)
@Index('outgoing_one_digest', ['personId', 'localDate'], { unique: true, where: `kind = 'digest'` })
@Index('outgoing_due', ['dueAt', 'id'], { where: `state in ('planned', 'claimed', 'uncertain')` })
export class Outgoing {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) key: string;
  @Column('text') kind: 'digest' | 'immediate';
  @ForeignKey('CaseFile')
  @Column('uuid', { nullable: true })
  caseId: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('date') localDate: string;
  @Column('timestamptz') dueAt: string;
  @Column('text') state: 'planned' | 'claimed' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  @Column('timestamptz', { nullable: true }) leaseUntil: string | null;
  @Column('timestamptz', { nullable: true }) handedOverAt: string | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('text') messageId: string;
  @Column('timestamptz') dated: string;
  @Column('text') recipient: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  /** Lines of a digest that has not left, so that more can join. */
  @Column('jsonb', { nullable: true }) items: unknown;
  @Column('timestamptz', { nullable: true }) finishedAt: string | null;
  @Column('boolean', { default: false }) repeated: boolean;
  @Column('text', { nullable: true }) reason: string | null;
}
