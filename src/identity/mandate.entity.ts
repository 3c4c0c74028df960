import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A dated mandate: the substitute acts for one membership. Never backdated, no chains. */
@Entity('mandate')
@Check(`mandate_period`, `valid_to >= valid_from`)
@Check(`mandate_not_backdated`, `valid_from >= (registered_at at time zone 'Europe/Copenhagen')::date`)
@Index('mandate_substitute', ['substituteId'])
export class Mandate {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('Membership')
  @Column('uuid')
  membershipId: string;
  @ForeignKey('Person')
  @Column('uuid')
  substituteId: string;
  @Column('date') validFrom: string;
  @Column('date') validTo: string;
  @Column('text') reason: string;
  @ForeignKey('Person')
  @Column('uuid')
  registeredBy: string;
  @Column('timestamptz') registeredAt: string;
  @Column('timestamptz', { nullable: true }) revokedAt: string | null;
}
