import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export type SettledAs = 'accepted' | 'rejected' | 'withdrawn';

/** What became of a suggestion; there is no second one. */
@Entity('suggestion_settlement')
@Check(`suggestion_settlement_kind`, `kind in ('accepted', 'rejected', 'withdrawn')`)
@Check(`suggestion_settlement_version`, `(kind = 'accepted') = (draft_version is not null)`)
@Check(`suggestion_settlement_reason`, `reason is null or kind = 'rejected'`)
export class SuggestionSettlement {
  @ForeignKey('Suggestion')
  @PrimaryColumn('uuid')
  suggestionId: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  /** Of the secretariat that settled it. */
  @Column('text') region: string;
  @Column('text') kind: SettledAs;
  /** Version of the draft it was taken into. */
  @Column('integer', { nullable: true }) draftVersion: number | null;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
}
