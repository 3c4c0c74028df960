import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One region's input to a section, as handed in (afgivet). */
@Entity('contribution')
export class Contribution {
  @ForeignKey('CaseFile')
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('text') section: string;
  @PrimaryColumn('text') region: string;
  @Column('jsonb') content: unknown;
  @Column('text') hash: string;
  @ForeignKey('Person')
  @Column('uuid')
  handedInBy: string;
  @Column('timestamptz') handedInAt: string;
}
