import { Injectable } from '@nestjs/common';
import { Id, LocalDate } from '../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { AdminScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { plainDate } from '../platform/danish/dates.pure.js';
import { Mandate } from './mandate.entity.js';
import { Membership } from './membership.entity.js';
import { mandateById, membershipById, organisationAt } from './memberships.reads.js';
import { Organisation } from './organisation.entity.js';

/** Errors: `Refused` when the last day lies before the first, or when the period has ended earlier already. */
function refuseBadEnd(
  period: { readonly validFrom: string; readonly validTo: string | null },
  validTo: string,
  today: string,
): void {
  const refuse = (code: string, text: string) => {
    throw new Refused('invalid', code, text, [{ field: 'validTo', text }]);
  };
  if (validTo < period.validFrom)
    refuse('period', `Sidste dag skal ligge på eller efter første dag, ${plainDate(period.validFrom)}.`);
  if (period.validTo !== null && period.validTo < today)
    refuse('alreadyEnded', `Det er allerede afsluttet, sidste dag var ${plainDate(period.validTo)}.`);
}

/** Ends a membership with the day given (the last day it holds). What the person did stands as the region's. */
export class EndMembership {
  static readonly type = 'endMembership';
  static readonly says = 'Afslutter et medlemskab med en sidste dag.';
  @Id() membershipId: string;
  @LocalDate('Sidste dag') validTo: string;
}

@Injectable()
@Handles(EndMembership, 'administration', 'admin')
export class EndMembershipHandler implements AdminHandler<EndMembership> {
  async decide({ membershipId, validTo }: EndMembership, scope: AdminScope): Promise<WriteSet> {
    const membership = await membershipById(scope.tx, membershipId);
    if (!membership) throw new Refused('unknown', 'unknownMembership', 'Medlemskabet findes ikke.');
    refuseBadEnd(membership, validTo, scope.today);
    return scope
      .start()
      .update(Membership, { id: membershipId }, { validTo })
      .entry({ type: EndMembership.type, data: { membership: membershipId, validTo }, texts: {} });
  }
}

/** Ends an organisation with the day given (the last day it holds). */
export class EndOrganisation {
  static readonly type = 'endOrganisation';
  static readonly says = 'Afslutter en organisation med en sidste dag.';
  @Id() organisationId: string;
  @LocalDate('Sidste dag') validTo: string;
}

@Injectable()
@Handles(EndOrganisation, 'administration', 'admin')
export class EndOrganisationHandler implements AdminHandler<EndOrganisation> {
  async decide({ organisationId, validTo }: EndOrganisation, scope: AdminScope): Promise<WriteSet> {
    const organisation = await organisationAt(scope.tx, organisationId, validTo);
    if (!organisation) throw new Refused('unknown', 'unknownOrganisation', 'Organisationen findes ikke.');
    refuseBadEnd(organisation, validTo, scope.today);
    if (organisation.inUse)
      throw new Refused(
        'refused',
        'organisationInUse',
        'Nogen er medlem af organisationen efter den dag. Afslut medlemskaberne først.',
      );
    return scope
      .start()
      .update(Organisation, { id: organisationId }, { validTo })
      .entry({ type: EndOrganisation.type, data: { organisation: organisationId, validTo }, texts: {} });
  }
}

/** Revokes a mandate at once: the region's own secretariat, or an administrator. What was done by it stands. */
export class RevokeMandate {
  static readonly type = 'revokeMandate';
  static readonly says = 'Tilbagekalder et mandat.';
  @Id() mandateId: string;
}

@Injectable()
@Handles(RevokeMandate, 'administration', 'secretariat', 'admin')
export class RevokeMandateHandler implements AdminHandler<RevokeMandate> {
  async decide({ mandateId }: RevokeMandate, scope: AdminScope): Promise<WriteSet> {
    const mandate = await mandateById(scope.tx, mandateId);
    const { grant } = scope.acting;
    const theirs = grant?.role === 'admin' || mandate?.region === grant?.region;
    if (!mandate || !theirs) throw new Refused('unknown', 'unknownMandate', 'Mandatet findes ikke.');
    if (grant?.kind === 'mandate')
      throw new Refused('forbidden', 'noChains', 'En stedfortræder kan ikke tilbagekalde et mandat.');
    if (mandate.revoked || mandate.validTo < scope.today)
      throw new Refused('refused', 'mandateOver', 'Mandatet gælder ikke længere.');
    return scope
      .start()
      .update(Mandate, { id: mandateId, revokedAt: null }, { revokedAt: scope.now })
      .entry({ type: RevokeMandate.type, data: { mandate: mandateId, region: mandate.region }, texts: {} });
  }
}
