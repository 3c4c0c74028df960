import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A secretariat's yes to take over the coordination. */
@Entity('coordination_consent')
export class CoordinationConsent {
  @ForeignKey('CaseFile')
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('text') region: string;
  @ForeignKey('Person')
  @Column('uuid')
  givenBy: string;
  @PrimaryColumn('timestamptz') givenAt: string;
  @Column('timestamptz', { nullable: true }) usedAt: string | null;
}
