import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A named alternative in a section (løsningsmulighed). Data, not workflow. */
@Entity('section_option')
@Unique('section_option_case_id_section_number_key', ['caseId', 'section', 'number'])
@Check(`section_option_counts`, `number > 0 and version > 0`)
export class SectionOption {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') section: string;
  /** Within the section, from 1. */
  @Column('integer') number: number;
  /** Of the wording; a position names the one it is about. */
  @Column('integer') version: number;
  @Column('text') title: string;
  @Column('text', { nullable: true }) description: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
  @Column('timestamptz', { nullable: true }) changedAt: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: string | null;
}
