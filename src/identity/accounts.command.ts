import { Injectable } from '@nestjs/common';
import { Id, Optional, ShortText } from '../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { AdminScope } from '../platform/commands/scope.js';
import { SYSTEM_PERSON } from '../platform/commands/system-person.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { AccessToken } from './access-token.entity.js';
import { accountState, emailTaken, administratorsBut } from './memberships.reads.js';
import { Person } from './person.entity.js';
import { Session } from './session.entity.js';

const unknownPerson = () => new Refused('unknown', 'unknownPerson', 'Personen findes ikke.');

/** Errors: `Refused` when another person's account has the address. */
export async function refuseTakenEmail(
  scope: AdminScope,
  email: string,
  except: string | null,
): Promise<void> {
  if (!(await emailTaken(scope.tx, email, except))) return;
  const text = 'E-mailadressen bruges allerede af en anden person.';
  throw new Refused('refused', 'emailTaken', text, [{ field: 'email', text }]);
}

/** Changes a person's name, e-mail address and telephone number. What the person did stands under the name of that day. */
export class ChangePerson {
  static readonly type = 'changePerson';
  static readonly says = 'Retter en persons oplysninger.';
  @Id() personId: string;
  @ShortText('Navn') name: string;
  @ShortText('E-mail') email: string;
  @Optional() @ShortText('Telefon') phone?: string;
}

@Injectable()
@Handles(ChangePerson, 'administration', 'admin')
export class ChangePersonHandler implements AdminHandler<ChangePerson> {
  async decide(command: ChangePerson, scope: AdminScope): Promise<WriteSet> {
    const { personId, name, email, phone = null } = command;
    if (personId === SYSTEM_PERSON || !(await accountState(scope.tx, personId))) throw unknownPerson();
    await refuseTakenEmail(scope, email, personId);
    return scope
      .start()
      .update(Person, { id: personId }, { name, email, phone })
      .entry({ type: ChangePerson.type, data: { person: personId }, texts: { name, email } });
  }
}

/** Closes an account: its sessions and tokens end at once and do not come back, and it is told of nothing more. */
export class ClosePerson {
  static readonly type = 'closePerson';
  static readonly says = 'Lukker en persons konto.';
  @Id() personId: string;
}

@Injectable()
@Handles(ClosePerson, 'administration', 'admin')
export class ClosePersonHandler implements AdminHandler<ClosePerson> {
  async decide({ personId }: ClosePerson, scope: AdminScope): Promise<WriteSet> {
    const state = await accountState(scope.tx, personId);
    if (personId === SYSTEM_PERSON || !state) throw unknownPerson();
    if (state.closed) throw new Refused('refused', 'alreadyClosed', 'Kontoen er allerede lukket.');
    if (await isLastAdministrator(scope, personId))
      throw new Refused(
        'refused',
        'lastAdministrator',
        'Kontoen er den sidste systemadministrators. Giv først en anden person rollen.',
      );
    return scope
      .start()
      .update(Person, { id: personId, disabledAt: null }, { disabledAt: scope.now })
      .update(Session, { personId, endedAt: null }, { endedAt: scope.now }, null)
      .update(AccessToken, { personId, revokedAt: null }, { revokedAt: scope.now }, null)
      .entry({ type: ClosePerson.type, data: { person: personId }, texts: {} });
  }
}

async function isLastAdministrator({ tx }: AdminScope, personId: string): Promise<boolean> {
  const all = await administratorsBut(tx, [SYSTEM_PERSON]);
  return all > 0 && (await administratorsBut(tx, [SYSTEM_PERSON, personId])) === 0;
}

/** Opens a closed account again. Its memberships are as they were; it signs in anew. */
export class ReopenPerson {
  static readonly type = 'reopenPerson';
  static readonly says = 'Åbner en lukket konto igen.';
  @Id() personId: string;
}

@Injectable()
@Handles(ReopenPerson, 'administration', 'admin')
export class ReopenPersonHandler implements AdminHandler<ReopenPerson> {
  async decide({ personId }: ReopenPerson, scope: AdminScope): Promise<WriteSet> {
    const state = await accountState(scope.tx, personId);
    if (!state) throw unknownPerson();
    if (!state.closed) throw new Refused('refused', 'notClosed', 'Kontoen er ikke lukket.');
    return scope
      .start()
      .update(Person, { id: personId }, { disabledAt: null })
      .entry({ type: ReopenPerson.type, data: { person: personId }, texts: {} });
  }
}
