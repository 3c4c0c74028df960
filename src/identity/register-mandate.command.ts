import { Injectable } from '@nestjs/common';
import { Id, LocalDate, OneOf, Text } from '../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { AdminScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Mandate } from './mandate.entity.js';
import { membershipOf, personOf, regionsOf } from './people.reads.js';

/** A secretariat registers a substitute (stedfortræder) for its own region's chair or for itself, between two dates. */
export class RegisterMandate {
  static readonly type = 'registerMandate';
  static readonly says =
    'Et sekretariat registrerer en stedfortræder for sin formand eller for sig selv, mellem to datoer.';
  @OneOf('Rollen', ['chair', 'secretariat']) role: 'chair' | 'secretariat';
  @Id() substituteId: string;
  @LocalDate('Første dag') validFrom: string;
  @LocalDate('Sidste dag') validTo: string;
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(RegisterMandate, 'administration', 'secretariat')
export class RegisterMandateHandler implements AdminHandler<RegisterMandate> {
  async decide(command: RegisterMandate, scope: AdminScope): Promise<WriteSet> {
    const { role, substituteId, validFrom, validTo, reason } = command;
    refuseBadPeriod(command, scope.today);
    if (scope.acting.grant?.kind === 'mandate') {
      throw new Refused('forbidden', 'noChains', 'En stedfortræder kan ikke selv udpege en stedfortræder.');
    }
    const membershipId = await membershipOf(scope.tx, role, scope.region, validFrom);
    if (!membershipId)
      throw new Refused(
        'refused',
        'nobodyToStandInFor',
        'Der er ingen at være stedfortræder for på den dato.',
      );
    await refuseUnfit(command, scope, membershipId);
    const id = scope.ids.id();
    return scope
      .start()
      .insert(Mandate, {
        id,
        membershipId,
        substituteId,
        validFrom,
        validTo,
        reason,
        registeredBy: scope.personId,
        registeredAt: scope.now,
      })
      .entry({
        type: RegisterMandate.type,
        data: {
          mandate: id,
          membership: membershipId,
          substitute: substituteId,
          region: scope.region,
          role,
          validFrom,
          validTo,
        },
        texts: { reason },
      })
      .reply({ mandateId: id });
  }
}

/** The substitute is a known other person, bound to no other region in the period. */
async function refuseUnfit(
  { substituteId, validFrom, validTo }: RegisterMandate,
  scope: AdminScope,
  membershipId: string,
): Promise<void> {
  const person = await personOf(scope.tx, substituteId, membershipId);
  if (!person) throw new Refused('invalid', 'unknownPerson', 'Stedfortræderen findes ikke. Vælg en anden.');
  if (person.isMember)
    throw new Refused('invalid', 'ownSubstitute', 'Man kan ikke være stedfortræder for sig selv.');
  const bound = await regionsOf(scope.tx, substituteId, validFrom, validTo);
  if (bound.every((region) => region === scope.region)) return;
  throw new Refused(
    'refused',
    'otherRegion',
    'Personen handler for en anden region i perioden. Vælg en stedfortræder fra jeres egen region.',
  );
}

function refuseBadPeriod({ validFrom, validTo }: RegisterMandate, today: string): void {
  if (validFrom < today)
    throw new Refused(
      'invalid',
      'backdated',
      'Et mandat kan ikke dateres tilbage. Vælg i dag eller en senere dag.',
    );
  if (validTo < validFrom)
    throw new Refused('invalid', 'period', 'Sidste dag skal ligge på eller efter første dag.');
}
