import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One region's input to a section, as handed in (afgivet): a numbered version, never changed. */
@Entity('contribution')
@Check(`contribution_number`, `number > 0`)
@Index('contribution_one_latest', ['caseId', 'section', 'region'], { unique: true, where: 'latest' })
export class Contribution {
  @ForeignKey('CaseFile')
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('text') section: string;
  @PrimaryColumn('text') region: string;
  @PrimaryColumn('integer') number: number;
  @Column('jsonb') content: unknown;
  @Column('text') hash: string;
  @ForeignKey('Person')
  @Column('uuid')
  handedInBy: string;
  @Column('timestamptz') handedInAt: string;
  @Column('boolean') latest: boolean;
}
