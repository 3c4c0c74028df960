import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A free text of the journal that somebody has asked to be erased; the database erases it when another person confirms. */
@Entity('text_erasure')
@Check(`text_erasure_state`, `state in ('proposed', 'erased', 'dropped')`)
@Check(
  `text_erasure_settled`,
  `(state = 'proposed') = (settled_by is null) and (state = 'proposed') = (settled_at is null)`,
)
@Check(`text_erasure_two_persons`, `state <> 'erased' or settled_by <> proposed_by`)
@ForeignKey('JournalText', ['caseId', 'seq', 'field'], ['chainId', 'seq', 'field'])
@Index('text_erasure_one_open', ['caseId', 'seq', 'field'], { unique: true, where: `state <> 'dropped'` })
export class TextErasure {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  /** The entry, and which of its texts. */
  @Column('integer') seq: number;
  @Column('text') field: string;
  @Column('text') reason: string;
  @ForeignKey('Person')
  @Column('uuid')
  proposedBy: string;
  @Column('timestamptz') proposedAt: string;
  @Column('text') state: 'proposed' | 'erased' | 'dropped';
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  settledBy: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: string | null;
}
