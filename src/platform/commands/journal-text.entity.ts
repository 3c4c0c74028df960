import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Free text of an entry, apart from the chain so that it can be erased while the chain still verifies. */
@Entity('journal_text')
@Check(`journal_text_erased`, `(text is null and salt is null) = (erased_at is not null)`)
@ForeignKey('JournalEntryRow', ['chainId', 'seq'], ['chainId', 'seq'])
export class JournalText {
  @PrimaryColumn('uuid') chainId: string;
  @PrimaryColumn('integer') seq: number;
  @PrimaryColumn('text') field: string;
  @Column('text', { nullable: true }) salt: string | null;
  @Column('text', { nullable: true }) text: string | null;
  @Column('timestamptz', { nullable: true }) erasedAt: string | null;
}
