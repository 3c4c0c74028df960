import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A region's answer to one exact text. `subject` is `section:<id>`, `reply` or `clarification:<number>`. */
@Entity('answer')
@Check(`answer_kind`, `kind in ('yes', 'yesWithReservation', 'cannotJoin', 'sentBack', 'withdrawn')`)
@Check(`answer_basis`, `basis in ('chair', 'meeting', 'writtenProcedure')`)
@Check(`answer_words`, `kind in ('yes', 'withdrawn') or words is not null`)
@Check(`answer_evidence`, `not registered or evidence_id is not null`)
@Check(`answer_link`, `link is null or (registered and link ~ '^https?://')`)
@Check(`answer_hash`, `hash ~ '^[0-9a-f]{64}$'`)
@Index('answer_one_latest', ['caseId', 'subject', 'region'], { unique: true, where: 'latest' })
export class AnswerRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') subject: string;
  @Column('text') region: string;
  @Column('text') kind: 'yes' | 'yesWithReservation' | 'cannotJoin' | 'sentBack' | 'withdrawn';
  @Column('text') hash: string;
  @Column('text', { nullable: true }) words: string | null;
  @Column('text') basis: 'chair' | 'meeting' | 'writtenProcedure';
  @Column('date') decidedOn: string;
  @ForeignKey('Document')
  @Column('uuid', { nullable: true })
  evidenceId: string | null;
  /** Where the minutes of a registered decision are published. */
  @Column('text', { nullable: true }) link: string | null;
  @Column('boolean') registered: boolean;
  @Column('timestamptz', { nullable: true }) contestedAt: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  givenBy: string;
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  onBehalfOf: string | null;
  @Column('timestamptz') givenAt: string;
  @Column('boolean') latest: boolean;
}
