import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A thread that was resolved, or opened again; the last one counts. */
@Entity('comment_settlement')
@Check(`comment_settlement_kind`, `kind in ('resolved', 'reopened')`)
export class CommentSettlement {
  @ForeignKey('Comment')
  @PrimaryColumn('uuid')
  commentId: string;
  /** Within the thread, from 1. */
  @PrimaryColumn('integer') number: number;
  /** Of the secretariat that settles; often another than the one that commented. */
  @Column('text') region: string;
  @Column('text') kind: 'resolved' | 'reopened';
  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;
  @Column('timestamptz') madeAt: string;
}
