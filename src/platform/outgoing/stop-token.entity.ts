import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The hash of a secret that went out in one mail and turns mails like it off for its receiver. */
@Entity('stop_token')
@Check(`stop_token_token`, `token_sha256 ~ '^[0-9a-f]{64}$'`)
export class StopToken {
  @PrimaryColumn('text') tokenSha256: string;
  @ForeignKey('Outgoing')
  @Column('uuid')
  outgoingId: string;
}
