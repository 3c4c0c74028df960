import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReplyLook } from '../reply-blocks.js';

/** An organisation's Word template as it was uploaded, and what is taken from it. The latest one counts. */
@Entity('reply_template')
@Index('reply_template_one_current', ['organisationId'], { unique: true, where: 'current' })
export class ReplyTemplate {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;
  @Column('text') fileName: string;
  @ForeignKey('StoredFile')
  @Column('text')
  sha256: string;
  @Column('jsonb') look: Omit<ReplyLook, 'organisation'>;
  @Column('boolean') current: boolean;
  @ForeignKey('Person')
  @Column('uuid')
  uploadedBy: string;
  @Column('timestamptz') uploadedAt: string;
}
