import { Injectable } from '@nestjs/common';
import { Id, OneOf, ShortText } from '../../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { AdminScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { Outgoing, type MailTry } from '../../platform/outgoing/outgoing.entity.js';

/**
 * Says what became of a mail that the program cannot know: that it came back (bounced) after the server took it, or that
 * an uncertain one did arrive. One that came back is passed on as one that was refused.
 */
export class JudgeMail {
  static readonly type = 'judgeMail';
  static readonly says = 'Registrerer, at en mail kom retur, eller at en uvis mail er kommet frem.';
  @Id('Forsendelsens id') outgoingId: string;
  @OneOf('Udfaldet', ['returned', 'arrived']) outcome: 'returned' | 'arrived';
  @ShortText('Begrundelsen') reason: string;
}

export type MailRow = Pick<Outgoing, 'id' | 'state' | 'tries' | 'leaseUntil'>;

@Injectable()
@Handles(JudgeMail, 'administration', 'secretariat', 'admin')
export class JudgeMailHandler implements AdminHandler<JudgeMail> {
  async decide({ outgoingId, outcome, reason }: JudgeMail, scope: AdminScope): Promise<WriteSet> {
    const [mail] = await scope.tx.query<MailRow>(
      `select id, state, tries, lease_until as "leaseUntil" from samsvar.outgoing where id = $1 and kind <> 'webhook'`,
      [outgoingId],
    );
    if (!mail) throw new Refused('unknown', 'unknownMail', 'Mailen findes ikke.');
    const writes = scope.start();
    if (outcome === 'returned') cameBack(writes, scope, mail, reason);
    else hasArrived(writes, scope, mail);
    return writes
      .entry({ type: JudgeMail.type, data: { mail: outgoingId, outcome }, texts: { reason } })
      .reply({ outgoingId });
  }
}

/** A mail that came back is a failed one, and is followed up at the next bell. Errors: `Refused` for one that has not left. */
export function cameBack(writes: WriteSet, { now }: AdminScope, mail: MailRow, answer: string): void {
  refuseUnlessOpen(mail, 'returned');
  const tried: MailTry = { at: now, outcome: 'returned', answer };
  end(writes, now, mail, {
    state: 'failed',
    reason: 'Kom retur efter afsendelsen.',
    tries: [...mail.tries, tried],
  });
}

function hasArrived(writes: WriteSet, { now }: AdminScope, mail: MailRow): void {
  refuseUnlessOpen(mail, 'arrived');
  end(writes, now, mail, { state: 'sent', reason: 'Registreret som kommet frem.' });
}

function end(writes: WriteSet, now: string, { id, state }: MailRow, becomes: Partial<Outgoing>): void {
  writes.update(Outgoing, { id, state }, { ...becomes, finishedAt: now, leaseUntil: null });
  writes.bells.add(now);
}

/** What has left can come back; what is uncertain and waits for a person can be either. */
function refuseUnlessOpen({ state, leaseUntil }: MailRow, outcome: JudgeMail['outcome']): void {
  const waits = state === 'uncertain' && leaseUntil === null;
  if (waits || (state === 'sent' && outcome === 'returned')) return;
  throw new Refused(
    'refused',
    'mailNotOpen',
    'Det kan kun registreres om en mail, der er sendt eller uvis, og som ikke sendes igen af sig selv.',
  );
}
