import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of a chain: canonical bytes as text and their hash. Insert only. */
@Entity('journal_entry')
@Check(`journal_entry_hash`, `hash = encode(sha256(convert_to(entry, 'UTF8')), 'hex')`)
@Check(`journal_entry_seq`, `seq > 0`)
export class JournalEntryRow {
  @PrimaryColumn('uuid') chainId: string;
  @PrimaryColumn('integer') seq: number;
  @Column('text') entry: string;
  @Column('text') hash: string;
}
