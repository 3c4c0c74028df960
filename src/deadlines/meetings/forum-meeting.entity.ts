import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A meeting of a region's forum, and the last date on which it takes papers. */
@Entity('forum_meeting')
@Check(`forum_meeting_source`, `source in ('form', 'list', 'calendar')`)
@Check(`forum_meeting_papers`, `papers_by <= date`)
@Index('forum_meeting_once', ['region', 'forum', 'date'], { unique: true, where: `withdrawn_at is null` })
export class ForumMeetingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') region: string;
  /** The forum's own name, as it was called then. */
  @Column('text') forum: string;
  @Column('date') date: string;
  @Column('date') papersBy: string;
  /** How it was entered. */
  @Column('text') source: 'form' | 'list' | 'calendar';
  @ForeignKey('Person')
  @Column('uuid')
  registeredBy: string;
  @Column('timestamptz') registeredAt: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: string | null;
}
