import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CaseFactName } from './register.pure.js';

/** A fact of the case that somebody has entered, with its own source, definition and period. Corrected by a later one. */
@Entity('case_fact')
@Check(
  `case_fact_known`,
  `case name when 'kofoedsmindeModel' then value in ('objective', 'rate', 'mixture') when 'places' then value ~ '^[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?$' when 'opening' then value ~ '^20[0-9]{2}(-Q[1-4])?$' when 'division' then value ~ '\\S' when 'targetGroup' then value ~ '\\S' when 'costs' then value ~ '\\S' else false end`,
)
@Check(`case_fact_one_line`, `value !~ '[[:cntrl:]]' and length(value) <= 200`)
@Check(`case_fact_cited`, `source ~ '\\S' and definition ~ '\\S' and period ~ '\\S'`)
@Index('case_fact_one_latest', ['caseId', 'name'], { unique: true, where: 'latest' })
export class CaseFact {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') name: CaseFactName;
  @Column('text') value: string;
  @Column('text') source: string;
  @Column('text') definition: string;
  @Column('text') period: string;
  @ForeignKey('Person')
  @Column('uuid')
  enteredBy: string;
  @Column('timestamptz') enteredAt: string;
  @Column('boolean') latest: boolean;
}
