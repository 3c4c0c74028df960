import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A region's own words to the whole reply, printed in its annex (standpunkt til afrapporteringen). */
@Entity('standpoint')
@Index('standpoint_one_latest', ['caseId', 'region'], { unique: true, where: 'latest' })
export class Standpoint {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') region: string;
  @Column('text') text: string;
  @ForeignKey('Person')
  @Column('uuid')
  givenBy: string;
  @Column('timestamptz') givenAt: string;
  @Column('boolean') latest: boolean;
}
