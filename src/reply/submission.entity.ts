import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A numbered round, frozen for ever. */
@Entity('submission')
@Unique('submission_case_id_round_key', ['caseId', 'round'])
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
  @Column('text') channel: 'mail' | 'digitalPost' | 'other';
  @ForeignKey('Person')
  @Column('uuid')
  submittedBy: string;
  @Column('timestamptz') submittedAt: string;
}
