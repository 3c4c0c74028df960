import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TokenScope } from './token-scopes.pure.js';

/** A token by which a program acts for a person, until it expires or is revoked. */
@Entity('access_token')
@Check(`access_token_scope`, `scope in ('read', 'act', 'answer')`)
@Check(`access_token_token`, `token_sha256 ~ '^[0-9a-f]{64}$'`)
@Check(`access_token_period`, `expires_at > created_at`)
@Index('access_token_person', ['personId'])
export class AccessToken {
  @PrimaryColumn('uuid') id: string;
  /** Of the token, which is shown once and kept nowhere. */
  @Column('text', { unique: true }) tokenSha256: string;
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('text') name: string;
  /**
   * `read` sees what the person sees; `act` also does what the person may do, but for what binds a region or leaves the
   * house; `answer` does that too.
   */
  @Column('text') scope: TokenScope;
  @Column('timestamptz') createdAt: string;
  @Column('timestamptz') expiresAt: string;
  /** Written at most once a minute. */
  @Column('timestamptz', { nullable: true }) lastUsedAt: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt: string | null;
}
