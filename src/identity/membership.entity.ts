import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person's role in an organisation, for a region where the role has one, between two dates (both included). */
@Entity('membership')
@Check(`membership_role`, `role in ('secretariat', 'chair', 'agency', 'reader', 'admin')`)
@Check(`membership_region`, `role not in ('secretariat', 'chair') or region is not null`)
@Check(`membership_period`, `valid_to is null or valid_to >= valid_from`)
@Exclusion(`membership_one_chair`, `using gist (region with =) where (role = 'chair')`)
@Index('membership_person', ['personId'])
@Index('membership_region_role', ['region', 'role'])
export class Membership {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;
  @Column('text') role: 'secretariat' | 'chair' | 'agency' | 'reader' | 'admin';
  @Column('text', { nullable: true }) region: string | null;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
}
