import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A day of the year on which an organisation (or, without one, everyone) is closed. */
@Entity('closed_day')
@Check(`closed_day_month`, `month between 1 and 12`)
@Check(`closed_day_day`, `day between 1 and 31`)
@Check(`closed_day_period`, `valid_to is null or valid_to >= valid_from`)
export class ClosedDay {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('Organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;
  @Column('smallint') month: number;
  @Column('smallint') day: number;
  @Column('text') name: string;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  /** It was a mistake and counts no more, for no day. */
  @Column('timestamptz', { nullable: true }) removedAt: string | null;
}
