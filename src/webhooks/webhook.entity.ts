import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { WebhookEvent } from './webhook-events.pure.js';

/** A receiver of events: where, of which, and how it has gone. Its secret is not stored: it follows from the installation's key. */
@Entity('webhook')
@Check(`webhook_url`, `url ~ '^https://[^[:space:]@]+$'`)
@Check(`webhook_state`, `state in ('active', 'off', 'removed')`)
@Check(`webhook_off`, `(state = 'off') = (off_reason is not null)`)
@Check(`webhook_failing`, `failures >= 0 and (failures = 0) = (failing_since is null)`)
@Check(`webhook_secret`, `generation >= 0 and (generation = 0) = (secret_at is null)`)
@Index('webhook_one_of_url', ['url'], { unique: true, where: `state <> 'removed'` })
export class Webhook {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') url: string;
  /** Which events it is told. */
  @Column('jsonb') events: readonly WebhookEvent[];
  @Column('text') state: 'active' | 'off' | 'removed';
  @Column('text', { nullable: true }) offReason: string | null;
  /** Failed attempts in a row, when the first and the last of them were; none after one that went well. */
  @Column('integer', { default: 0 }) failures: number;
  @Column('timestamptz', { nullable: true }) failingSince: string | null;
  @Column('timestamptz', { nullable: true }) failedAt: string | null;
  /** Number of its secret, 0 before the first is made, and when it was made. */
  @Column('integer', { default: 0 }) generation: number;
  @Column('timestamptz', { nullable: true }) secretAt: string | null;
  /** When the administrators were told that the program has switched it off. */
  @Column('timestamptz', { nullable: true }) toldAt: string | null;
  @ForeignKey('Person')
  @Column('uuid')
  registeredBy: string;
  @Column('timestamptz') registeredAt: string;
}
