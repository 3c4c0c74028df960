import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Proof that the agency has the reply (aflevering), or its receipt (kvittering). */
@Entity('delivery')
@Check(`delivery_kind`, `kind in ('shown', 'receipt')`)
export class Delivery {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') kind: 'shown' | 'receipt';
  @Column('timestamptz') deliveredAt: string;
  @ForeignKey('Document')
  @Column('uuid', { nullable: true })
  documentId: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  registeredBy: string;
  @Column('timestamptz') registeredAt: string;
}
