import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A day of the year on which an organisation (or, without one, everyone) is closed. */
@Entity('closed_day')
@Check(`closed_day_month`, `month between 1 and 12`)
@Check(`closed_day_day`, `day between 1 and 31`)
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
}
