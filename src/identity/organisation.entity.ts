import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A secretariat, steering group, authority or the agency, with the dates it holds. */
@Entity('organisation')
@Check(`organisation_kind`, `kind in ('secretariat', 'steeringGroup', 'agency', 'authority', 'operations')`)
@Check(`organisation_period`, `valid_to is null or valid_to >= valid_from`)
@Check(`organisation_region`, `kind not in ('secretariat', 'steeringGroup') or region is not null`)
export class Organisation {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: 'secretariat' | 'steeringGroup' | 'agency' | 'authority' | 'operations';
  @Column('text') name: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) forum: string | null;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
}
