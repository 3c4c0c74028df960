import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The files of one text of the reply: asked for, being made, or there. The same text is made once. */
@Entity('assembly')
@Unique('assembly_case_id_hash_key', ['caseId', 'hash'])
@Check(`assembly_hash`, `hash ~ '^[0-9a-f]{64}$'`)
@Check(`assembly_state`, `state in ('planned', 'running', 'done', 'failed')`)
@Check(
  `assembly_done`,
  `(state = 'done') = (html_sha256 is not null and docx_sha256 is not null and pdf_sha256 is not null)`,
)
@Check(`assembly_input`, `state in ('done', 'failed') or input is not null`)
@Check(`assembly_reason`, `(state = 'failed') = (reason is not null)`)
@Index('assembly_waiting', ['requestedAt', 'id'], { where: `state in ('planned', 'running')` })
export class Assembly {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  /** Of the input and the form of the files: the same input made otherwise is another assembly. */
  @Column('text') hash: string;
  /** What the files are made of; gone when they are there. */
  @Column('jsonb', { nullable: true }) input: unknown;
  @Column('text') state: 'planned' | 'running' | 'done' | 'failed';
  /** How many of the steps are done. */
  @Column('integer', { default: 0 }) step: number;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { nullable: true }) leaseUntil: string | null;
  @ForeignKey('StoredFile')
  @Column('text', { name: 'html_sha256', nullable: true })
  htmlSha256: string | null;
  @ForeignKey('StoredFile')
  @Column('text', { name: 'docx_sha256', nullable: true })
  docxSha256: string | null;
  @ForeignKey('StoredFile')
  @Column('text', { name: 'pdf_sha256', nullable: true })
  pdfSha256: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') requestedAt: string;
  @Column('timestamptz', { nullable: true }) finishedAt: string | null;
}
