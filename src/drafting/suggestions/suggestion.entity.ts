import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A change in a draft that another secretariat suggests (forslag); one place of the text. */
@Entity('suggestion')
@ForeignKey('DraftHistory', ['caseId', 'section', 'draftVersion'], ['caseId', 'section', 'version'])
@Unique('suggestion_case_id_number_key', ['caseId', 'number'])
@Check(`suggestion_place`, `place > 0`)
@Check(`suggestion_texts`, `(before is null) = (after is null)`)
@Check(
  `suggestion_change`,
  `before is null or (jsonb_typeof(before) = 'array' and jsonb_typeof(after) = 'array'
          and jsonb_array_length(before) + jsonb_array_length(after) > 0 and before <> after)`,
)
@Index('suggestion_section', ['caseId', 'section'])
export class Suggestion {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  /** Within the case, from 1, in order of time. */
  @Column('integer') number: number;
  @Column('text') section: string;
  /** Of the secretariat that suggests. */
  @Column('text') region: string;
  /** Version of the draft that was read. */
  @Column('integer') draftVersion: number;
  /** The first block of that version it changes, counted from 1. */
  @Column('integer') place: number;
  /** Blocks that are to go; null when the text was erased. */
  @Column('jsonb', { nullable: true }) before: unknown;
  /** Blocks that are to stand there instead. */
  @Column('jsonb', { nullable: true }) after: unknown;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
}
