import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person with an account. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { unique: true }) email: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('timestamptz', { nullable: true }) disabledAt: string | null;
}
