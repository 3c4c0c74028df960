import type { ReleasedDocument } from '../documents/documents.reads.js';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A numbered round, frozen for ever. */
@Entity('submission')
@Unique('submission_case_id_round_key', ['caseId', 'round'])
@Check(`submission_recipient`, `recipient is null or (channel = 'mail' and recipient !~ '[\\r\\n]')`)
@Check(`submission_channel`, `channel in ('mail', 'digitalPost', 'other')`)
export class Submission {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('integer') round: number;
  @Column('text') replyHash: string;
  @Column('text') submissionHash: string;
  @Column('jsonb') model: unknown;
  @ForeignKey('StoredFile')
  @Column('text', { name: 'html_sha256' })
  htmlSha256: string;
  @ForeignKey('StoredFile')
  @Column('text', { name: 'docx_sha256' })
  docxSha256: string;
  /** Null in rounds from before there was one. */
  @ForeignKey('StoredFile')
  @Column('text', { name: 'pdf_sha256', nullable: true })
  pdfSha256: string | null;
  /** Form of the package of this round, for ever. */
  @Column('integer', { default: 1 }) packageFormat: number;
  /** The documents of the case that go with it, as they were registered then. */
  @Column('jsonb', { default: [] }) documents: readonly ReleasedDocument[];
  /** The address it is mailed to by the system; null when it is sent by hand. */
  @Column('text', { nullable: true }) recipient: string | null;
  @Column('text') channel: 'mail' | 'digitalPost' | 'other';
  @ForeignKey('Person')
  @Column('uuid')
  submittedBy: string;
  @Column('timestamptz') submittedAt: string;
}
