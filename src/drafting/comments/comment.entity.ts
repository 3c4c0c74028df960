import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a comment is about: the working text, a revision, or a contribution that has been handed in. */
export type CommentSubject = 'draft' | 'revision' | 'contribution';

/** A comment (kommentar) of one secretariat, seen by the five secretariats and chairs. */
@Entity('comment')
@Unique('comment_case_id_number_key', ['caseId', 'number'])
@Check(`comment_subject`, `subject in ('draft', 'revision', 'contribution')`)
@Check(`comment_of_region`, `(subject = 'contribution') = (of_region is not null)`)
@Check(`comment_hash`, `hash ~ '^[0-9a-f]{64}$'`)
@Check(`comment_paragraph`, `paragraph > 0`)
@Check(`comment_text`, `(text is null) = (withdrawn_at is not null)`)
@Check(
  `comment_place`,
  `(words_before is null) = (words_after is null) and (withdrawn_at is null or words_before is null)`,
)
@Check(`comment_mentions`, `jsonb_typeof(mentions) = 'array' and jsonb_array_length(mentions) <= 10`)
@Index('comment_section', ['caseId', 'section'])
export class Comment {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  /** Within the case, from 1, in order of time. */
  @Column('integer') number: number;
  @Column('text') section: string;
  /** Of the secretariat that comments. */
  @Column('text') region: string;
  /** The comment it answers; the first of a thread answers none. */
  @ForeignKey('Comment')
  @Column('uuid', { nullable: true })
  parentId: string | null;
  @Column('text') subject: CommentSubject;
  /** Content hash of the text that was read. */
  @Column('text') hash: string;
  /** Whose contribution. */
  @Column('text', { nullable: true }) ofRegion: string | null;
  /** The block of the text, counted from 1. */
  @Column('integer', { nullable: true }) paragraph: number | null;
  @Column('text', { nullable: true }) quote: string | null;
  /** Words round the place, by which it is found again when the text was edited; of a block without a quote its own. */
  @Column('text', { nullable: true }) wordsBefore: string | null;
  @Column('text', { nullable: true }) wordsAfter: string | null;
  /** Ids of people who were told of it. */
  @Column('jsonb', { default: [] }) mentions: readonly string[];
  /** Null when withdrawn; what was journaled stands. */
  @Column('text', { nullable: true }) text: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
  @Column('timestamptz', { nullable: true }) changedAt: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: string | null;
}
