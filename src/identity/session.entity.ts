import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A browser that is signed in. All times are real ones: a demo's clock says nothing about a browser. */
@Entity('session')
@Check(`session_method`, `method in ('password', 'demo')`)
@Check(`session_token`, `token_sha256 ~ '^[0-9a-f]{64}$'`)
@Index('session_person', ['personId'])
export class Session {
  @PrimaryColumn('uuid') id: string;
  /** Of the cookie's value, which nothing keeps but the browser. */
  @Column('text', { unique: true }) tokenSha256: string;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('text') method: 'password' | 'demo';
  @Column('text') csrfSecret: string;
  /** What the browser calls itself, shortened; for the owner to tell sessions apart. */
  @Column('text') browser: string;
  @Column('timestamptz') createdAt: string;
  /** When the password was last entered. */
  @Column('timestamptz') freshAt: string;
  /** Written at most once a minute. */
  @Column('timestamptz') lastSeenAt: string;
  @Column('timestamptz') idleUntil: string;
  @Column('timestamptz') endsAt: string;
  @Column('timestamptz', { nullable: true }) endedAt: string | null;
}
