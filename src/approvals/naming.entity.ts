import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The coordinator names a region as not having joined one exact text. */
@Entity('naming')
export class Naming {
  @ForeignKey('CaseFile')
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('text') subject: string;
  @PrimaryColumn('text') region: string;
  @PrimaryColumn('text') hash: string;
  @ForeignKey('Person')
  @Column('uuid')
  namedBy: string;
  @PrimaryColumn('timestamptz') namedAt: string;
}
