import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A piece by which a shared text grew, as Yjs encodes it. Their order means nothing. */
@Entity('live_update')
@Check('live_update_size', 'length(data) between 1 and 1048576')
@Index('live_update_live', ['liveId'])
export class LiveUpdate {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('LiveDraft', { onDelete: 'CASCADE' })
  @Column('uuid')
  liveId: string;
  @ForeignKey('CaseFile')
  @Column('uuid')
  caseId: string;
  @Column('text') section: string;
  @Column('bytea') data: Buffer;
  @ForeignKey('Person')
  @Column('uuid')
  writtenBy: string;
  @Column('timestamptz') writtenAt: string;
}
