import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Head of the journal of administration (organisations, people, mandates). */
@Entity('administration')
@Check(`administration_single`, `id = 1`)
@Check(`administration_head`, `head ~ '^[0-9a-f]{64}$'`)
export class Administration {
  @PrimaryColumn('smallint', { default: 1 }) id: number;
  @Column('uuid') chainId: string;
  @Column('integer') version: number;
  @Column('integer') seq: number;
  @Column('text') head: string;
  /** Time of the last entry. */
  @Column('timestamptz', { nullable: true }) headAt: string | null;
}
