import { Injectable } from '@nestjs/common';
import { Text } from '../../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { AdminScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { cameBack, type MailRow } from './judge-mail.command.js';
import { readReturn } from './return-report.pure.js';

/**
 * The mail server's own report that a mail came back, as whoever receives it hands it in: a program at the address mail
 * comes from, with a token. What came back for good is passed on as one that was refused; a delay changes nothing. The
 * same report twice changes nothing either.
 */
export class RegisterReturn {
  static readonly type = 'registerReturn';
  static readonly says =
    'Registrerer en mail som kommet retur ud fra postserverens egen melding (DSN, RFC 3464), afleveret som tekst; de første 20.000 tegn er nok.';
  @Text('Postserverens melding') report: string;
}

type Named = MailRow & { readonly messageId: string };

@Injectable()
@Handles(RegisterReturn, 'administration', 'secretariat', 'admin')
export class RegisterReturnHandler implements AdminHandler<RegisterReturn> {
  async decide({ report }: RegisterReturn, scope: AdminScope): Promise<WriteSet> {
    const { messageIds, final, answer: said } = readReturn(report);
    const answer = said || 'Postserveren siger ikke hvorfor.';
    const mails = await scope.tx.query<Named>(NAMED, [messageIds]);
    if (mails.length === 0)
      throw new Refused('unknown', 'unknownMail', 'Meldingen nævner ingen mail herfra (Message-ID).');
    const writes = scope.start();
    const open = final ? mails.filter(({ state }) => state !== 'failed') : [];
    for (const mail of open) {
      cameBack(writes, scope, mail, answer);
      writes.entry({
        type: RegisterReturn.type,
        data: { mail: mail.id, outcome: 'returned' },
        texts: { reason: answer },
      });
    }
    return writes.reply({ returned: open.map(({ id }) => id), final });
  }
}

// A row is found by its id, which its Message-ID begins with, and believed by the whole of it.
const NAMED = `
  select o.id, o.state, o.tries, o.lease_until as "leaseUntil", o.message_id as "messageId"
    from unnest($1::text[]) as named(id)
    join samsvar.outgoing o on o.message_id = named.id
     and o.id = (case when named.id ~* '^<[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@' then substring(named.id from 2 for 36)::uuid end)
   order by o.id`;
