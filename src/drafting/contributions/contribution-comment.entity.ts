import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A comment inside one secretariat, on its own contribution while it is written. The database shows the row to that region
 * alone, also after the contribution is handed in.
 */
@Entity('contribution_comment')
@Check(`contribution_comment_hash`, `hash ~ '^[0-9a-f]{64}$'`)
@Check(`contribution_comment_text`, `(text is null) = (withdrawn_at is not null)`)
@Index('contribution_comment_case', ['caseId', 'section', 'region'])
export class ContributionComment {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') section: string;
  @Column('text') region: string;
  /** The comment it answers. */
  @ForeignKey('ContributionComment')
  @Column('uuid', { nullable: true })
  parentId: string | null;
  /** Content hash of the draft as it was read. */
  @Column('text') hash: string;
  @Column('integer', { nullable: true }) paragraph: number | null;
  @Column('text', { nullable: true }) quote: string | null;
  /** Null when withdrawn. */
  @Column('text', { nullable: true }) text: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
  @Column('timestamptz', { nullable: true }) resolvedAt: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: string | null;
}
