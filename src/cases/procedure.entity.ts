import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A published version of a procedure; never changed. */
@Entity('procedure')
@Check(`procedure_version`, `version > 0`)
export class ProcedureRow {
  @PrimaryColumn('text') id: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') hash: string;
  @Column('jsonb') body: unknown;
}
