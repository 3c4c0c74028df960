import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that shifts or steps `samsvar.now()`; refused in production. */
@Entity('clock')
@Check(`clock_single`, `id = 1`)
@Check(`clock_mode`, `mode in ('real', 'shifted', 'stepped')`)
@Check(`clock_stepped`, `(mode = 'stepped') = (at is not null)`)
export class Clock {
  @PrimaryColumn('smallint', { default: 1 }) id: number;
  @Column('text', { default: 'real' }) mode: 'real' | 'shifted' | 'stepped';
  @Column('interval', { default: '00:00:00' }) shift: string;
  @Column('timestamptz', { nullable: true }) at: string | null;
}
