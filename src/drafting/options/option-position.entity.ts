import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Stand } from './stand.js';

/** A region's position (standpunkt) on an option, handed in by taking it; earlier ones are kept. */
@Entity('option_position')
@Check(`option_position_stand`, `stand in ('supports', 'canAccept', 'cannotAccept')`)
@Index('option_position_one_latest', ['optionId', 'region'], { unique: true, where: 'latest' })
@Index('option_position_case', ['caseId'])
export class OptionPosition {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @ForeignKey('SectionOption')
  @Column('uuid')
  optionId: string;
  /** Version of the option's wording. */
  @Column('integer') optionVersion: number;
  @Column('text') region: string;
  @Column('text') stand: Stand;
  @Column('text', { nullable: true }) condition: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  givenBy: string;
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  onBehalfOf: string | null;
  @Column('timestamptz') givenAt: string;
  @Column('boolean') latest: boolean;
}
