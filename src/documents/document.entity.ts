import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A document or note of the case: date, direction, party, theme, hash, access status (offentlighedsloven § 15). */
@Entity('document')
@Check(
  `document_kind`,
  `kind in ('letter', 'correspondence', 'minutes', 'telephoneNote', 'receipt', 'evidence', 'reply')`,
)
@Check(`document_direction`, `direction in ('in', 'out', 'internal')`)
@Check(`document_access`, `access_status in ('open', 'exempt', 'undecided')`)
@Check(`document_content`, `sha256 is not null or note is not null`)
@Check(`document_file`, `(sha256 is null) = (file_name is null) and (sha256 is null) = (media_type is null)`)
@Index('document_case', ['caseId', 'dated'])
export class Document {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') kind:
    'letter' | 'correspondence' | 'minutes' | 'telephoneNote' | 'receipt' | 'evidence' | 'reply';
  @Column('text') direction: 'in' | 'out' | 'internal';
  @Column('text') party: string;
  @Column('text') theme: string;
  @Column('date') dated: string;
  @Column('text', { nullable: true }) fileName: string | null;
  @Column('text', { nullable: true }) mediaType: string | null;
  @ForeignKey('StoredFile')
  @Column('text', { nullable: true })
  sha256: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') accessStatus: 'open' | 'exempt' | 'undecided';
  /** Why it is exempt, or what was weighed; null while nobody has said. */
  @Column('text', { nullable: true }) accessReason: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  registeredBy: string;
  @Column('timestamptz') registeredAt: string;
}
