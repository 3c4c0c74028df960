import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person's password, as an argon2id hash. Whoever has no row signs in some other way, or not at all. */
@Entity('credential')
@Check(`credential_argon2id`, `starts_with(hash, '$argon2id$')`)
export class Credential {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;
  @Column('text') hash: string;
  /** A start password that someone else has seen. */
  @Column('boolean') mustChange: boolean;
  /** `samsvar.now()`. */
  @Column('timestamptz') changedAt: string;
}
