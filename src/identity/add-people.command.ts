import { Injectable } from '@nestjs/common';
import { Id, LocalDate, OneOf, Optional, RegionCode, ShortText } from '../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../platform/commands/handler.js';
import type { AdminScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

const KINDS = ['secretariat', 'steeringGroup', 'agency', 'authority', 'operations'] as const;
const ROLES = ['secretariat', 'chair', 'agency', 'reader', 'admin'] as const;

/** Adds an organisation with the date from which it holds. */
export class AddOrganisation {
  static readonly type = 'addOrganisation';
  @OneOf('Organisationens art', KINDS) kind: Organisation['kind'];
  @ShortText('Organisationens navn') name: string;
  @Optional() @RegionCode() region?: string;
  @Optional() @ShortText('Forum') forum?: string;
  @LocalDate('Gyldig fra') validFrom: string;
}

@Injectable()
@Handles(AddOrganisation, 'administration', 'admin')
export class AddOrganisationHandler implements AdminHandler<AddOrganisation> {
  decide(command: AddOrganisation, scope: AdminScope): Promise<WriteSet> {
    const id = scope.ids.id();
    const { kind, name, region = null, forum = null, validFrom } = command;
    const writes = scope
      .start()
      .insert(Organisation, { id, kind, name, region, forum, validFrom, validTo: null })
      .entry({
        type: AddOrganisation.type,
        data: { organisation: id, kind, region, validFrom },
        texts: { name },
      });
    return Promise.resolve(writes.reply({ organisationId: id }));
  }
}

/** Adds a person with its first membership. */
export class AddPerson {
  static readonly type = 'addPerson';
  @ShortText('Navn') name: string;
  @ShortText('E-mail') email: string;
  @Optional() @ShortText('Telefon') phone?: string;
  @Id() organisationId: string;
  @OneOf('Rolle', ROLES) role: Membership['role'];
  @Optional() @RegionCode() region?: string;
  @LocalDate('Gyldig fra') validFrom: string;
}

@Injectable()
@Handles(AddPerson, 'administration', 'admin')
export class AddPersonHandler implements AdminHandler<AddPerson> {
  decide(command: AddPerson, scope: AdminScope): Promise<WriteSet> {
    const personId = scope.ids.id();
    const id = scope.ids.id();
    const { name, email, phone = null, organisationId, role, region = null, validFrom } = command;
    const writes = scope
      .start()
      .insert(Person, { id: personId, name, email, phone })
      .insert(Membership, { id, personId, organisationId, role, region, validFrom, validTo: null })
      .entry({
        type: AddPerson.type,
        data: { person: personId, membership: id, organisation: organisationId, role, region, validFrom },
        texts: { name, email },
      });
    return Promise.resolve(writes.reply({ personId, membershipId: id }));
  }
}

/** Gives a known person one more membership: another role, or another region. */
export class AddMembership {
  static readonly type = 'addMembership';
  @Id() personId: string;
  @Id() organisationId: string;
  @OneOf('Rolle', ROLES) role: Membership['role'];
  @Optional() @RegionCode() region?: string;
  @LocalDate('Gyldig fra') validFrom: string;
}

@Injectable()
@Handles(AddMembership, 'administration', 'admin')
export class AddMembershipHandler implements AdminHandler<AddMembership> {
  decide(command: AddMembership, scope: AdminScope): Promise<WriteSet> {
    const id = scope.ids.id();
    const { personId, organisationId, role, region = null, validFrom } = command;
    const writes = scope
      .start()
      .insert(Membership, { id, personId, organisationId, role, region, validFrom, validTo: null })
      .entry({
        type: AddMembership.type,
        data: { person: personId, membership: id, role, region, validFrom },
        texts: {},
      });
    return Promise.resolve(writes.reply({ membershipId: id }));
  }
}

/** Ends a membership with the day given (the last day it holds). What the person did stands as the region's. */
export class EndMembership {
  static readonly type = 'endMembership';
  @Id() membershipId: string;
  @LocalDate('Sidste dag') validTo: string;
}

@Injectable()
@Handles(EndMembership, 'administration', 'admin')
export class EndMembershipHandler implements AdminHandler<EndMembership> {
  decide(command: EndMembership, scope: AdminScope): Promise<WriteSet> {
    const { membershipId, validTo } = command;
    const writes = scope
      .start()
      .update(Membership, { id: membershipId }, { validTo })
      .entry({ type: EndMembership.type, data: { membership: membershipId, validTo }, texts: {} });
    return Promise.resolve(writes);
  }
}
