import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A calendar feed of one person, of all cases or of one; only the hash of its secret is kept. */
@Entity('calendar_feed')
@Check(`calendar_feed_token`, `token_sha256 ~ '^[0-9a-f]{64}$'`)
@Index('calendar_feed_own', ['personId'], { unique: true, where: `case_id is null and revoked_at is null` })
@Index('calendar_feed_of_case', ['personId', 'caseId'], { unique: true, where: `revoked_at is null` })
export class CalendarFeed {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) tokenSha256: string;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @ForeignKey('CaseFile')
  @Column('uuid', { nullable: true })
  caseId: string | null;
  @Column('timestamptz') createdAt: string;
  @Column('timestamptz', { nullable: true }) lastReadAt: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt: string | null;
}
