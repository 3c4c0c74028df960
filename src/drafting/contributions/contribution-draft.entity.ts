import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A region's contribution while it is written. The database shows the row to that region alone. */
@Entity('contribution_draft')
@Check(`contribution_draft_version`, `version > 0`)
@Check(`contribution_draft_hash`, `hash ~ '^[0-9a-f]{64}$'`)
export class ContributionDraft {
  @ForeignKey('CaseFile')
  @PrimaryColumn('uuid')
  caseId: string;
  @PrimaryColumn('text') section: string;
  @PrimaryColumn('text') region: string;
  @Column('integer') version: number;
  @Column('jsonb') content: unknown;
  @Column('text') hash: string;
  @ForeignKey('Person')
  @Column('uuid')
  savedBy: string;
  @Column('timestamptz') savedAt: string;
}
