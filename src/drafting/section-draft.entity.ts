import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Working text and structured answers of a section (or the front matter, section `overall`). */
@Entity('section_draft')
export class SectionDraft {
  @ForeignKey('CaseFile')
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('text') section: string;
  @Column('integer') version: number;
  @Column('jsonb') content: unknown;
  @Column('text') hash: string;
  @ForeignKey('Person')
  @Column('uuid')
  savedBy: string;
  @Column('timestamptz') savedAt: string;
}
