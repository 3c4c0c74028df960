import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Days on which a person is away, both included. Without a reason: none is asked for. */
@Entity('absence')
@Check(`absence_period`, `last_day >= first_day`)
@Exclusion(
  `absence_once`,
  `using gist (person_id with =, daterange(first_day, last_day, '[]') with &&) where (withdrawn_at is null)`,
)
@Index('absence_person', ['personId', 'firstDay'])
export class Absence {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('date') firstDay: string;
  @Column('date') lastDay: string;
  @ForeignKey('Person')
  @Column('uuid')
  registeredBy: string;
  @Column('timestamptz') registeredAt: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: string | null;
}
