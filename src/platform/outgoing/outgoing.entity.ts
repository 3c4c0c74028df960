import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One attempt to send a mail, and what the mail server said. */
export interface MailTry {
  /** ISO UTC. */
  readonly at: string;
  readonly outcome: 'delayed' | 'refused' | 'unknown' | 'returned';
  readonly answer: string;
}

/** Everything that leaves the house: intent, outbox and delivery record in one row. */
@Entity('outgoing')
@Check(`outgoing_kind`, `kind in ('digest', 'immediate', 'webhook')`)
@Check(`outgoing_state`, `state in ('planned', 'claimed', 'sent', 'skipped', 'failed', 'uncertain')`)
@Check(`outgoing_reason`, `state not in ('skipped', 'failed') or reason is not null`)
@Check(`outgoing_header`, `recipient !~ '[\\r\\n]' and subject !~ '[\\r\\n]'`)
@Check(
  `outgoing_addressee`,
  `(kind = 'webhook') = (webhook_id is not null) and (kind = 'webhook') = (person_id is null)`,
)
@Index('outgoing_of_webhook', ['webhookId', 'dated'], { where: 'webhook_id is not null' })
@Index('outgoing_one_digest', ['personId', 'localDate'], { unique: true, where: `kind = 'digest'` })
@Index('outgoing_not_followed_up', ['id'], { where: `state = 'failed' and followed_up_at is null` })
@Index('outgoing_failed', ['personId', 'finishedAt'], { where: `state = 'failed'` })
@Index('outgoing_held_up', ['personId', 'dated'], { where: `state = 'planned' and attempts > 0` })
@Index('outgoing_due', ['dueAt', 'id'], { where: `state in ('planned', 'claimed', 'uncertain')` })
export class Outgoing {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) key: string;
  @Column('text') kind: 'digest' | 'immediate' | 'webhook';
  @ForeignKey('CaseFile')
  @Column('uuid', { nullable: true })
  caseId: string | null;
  /** Whose mail it is; null for a webhook. */
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  personId: string | null;
  /** Where an event goes, whose type is the subject and whose `webhook-id` the Message-ID; null for a mail. */
  @ForeignKey('Webhook')
  @Column('uuid', { nullable: true })
  webhookId: string | null;
  @Column('date') localDate: string;
  @Column('timestamptz') dueAt: string;
  @Column('text') state: 'planned' | 'claimed' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  @Column('timestamptz', { nullable: true }) leaseUntil: string | null;
  @Column('timestamptz', { nullable: true }) handedOverAt: string | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('text') messageId: string;
  @Column('timestamptz') dated: string;
  @Column('text') recipient: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  /** What goes with the mail, by a name that who wrote it knows; made when it is sent. */
  @Column('text', { nullable: true }) attachment: string | null;
  /** Lines of a digest that has not left, so that more can join. */
  @Column('jsonb', { nullable: true }) items: unknown;
  @Column('timestamptz', { nullable: true }) finishedAt: string | null;
  @Column('boolean', { default: false }) repeated: boolean;
  @Column('text', { nullable: true }) reason: string | null;
  /** Its name in the catalogue of mails; null for rows older than the catalogue. */
  @Column('text', { nullable: true }) mail: string | null;
  /** The same mail as HTML. */
  @Column('text', { nullable: true }) html: string | null;
  /** A calendar file (text/calendar) that goes with it. */
  @Column('text', { nullable: true }) calendar: string | null;
  /** May leave in quiet hours. */
  @Column('boolean', { default: false }) urgent: boolean;
  /** Its receiver may turn mails like it off with one click (RFC 8058). */
  @Column('boolean', { default: false }) stoppable: boolean;
  /** Every attempt that did not end well, oldest first. */
  @Column('jsonb', { default: [] }) tries: readonly MailTry[];
  /** When others were told that it could not be delivered. */
  @Column('timestamptz', { nullable: true }) followedUpAt: string | null;
}
