import { Injectable } from '@nestjs/common';
import { Id, LocalDate, OneOf, Optional, RegionCode, ShortText } from '../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../platform/commands/handler.js';
import { Processes } from '../platform/commands/processes.js';
import type { AdminScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { refuseTakenEmail } from './accounts.command.js';
import { Membership } from './membership.entity.js';
import { chairFollows } from './new-chair.js';
import { OPEN_QUESTIONS, type OpenQuestionsChoice } from './new-chair.pure.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

const KINDS = ['secretariat', 'steeringGroup', 'agency', 'authority', 'operations'] as const;
const ROLES = ['secretariat', 'chair', 'agency', 'reader', 'admin'] as const;

/** Adds an organisation with the date from which it holds. */
export class AddOrganisation {
  static readonly type = 'addOrganisation';
  static readonly says = 'Opretter en organisation fra en dato.';
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
  static readonly says = 'Opretter en person med sit første medlemskab.';
  @ShortText('Navn') name: string;
  @ShortText('E-mail') email: string;
  @Optional() @ShortText('Telefon') phone?: string;
  @Id() organisationId: string;
  @OneOf('Rolle', ROLES) role: Membership['role'];
  @Optional() @RegionCode() region?: string;
  @LocalDate('Gyldig fra') validFrom: string;
  /** Of a new chair, demanded when the region has been asked and has not answered. */
  @Optional() @OneOf('Valget for åbne spørgsmål', OPEN_QUESTIONS) openQuestions?: OpenQuestionsChoice;
}

@Injectable()
@Handles(AddPerson, 'administration', 'admin')
export class AddPersonHandler implements AdminHandler<AddPerson> {
  constructor(private readonly processes: Processes) {}

  async decide(command: AddPerson, scope: AdminScope): Promise<WriteSet> {
    await refuseTakenEmail(scope, command.email, null);
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
    writes.reply({ personId, membershipId: id });
    return chairFollows(scope, writes, this.processes, { ...command, personId, region });
  }
}

/** Gives a known person one more membership: another role, or another region. */
export class AddMembership {
  static readonly type = 'addMembership';
  static readonly says = 'Giver en kendt person endnu en rolle.';
  @Id() personId: string;
  @Id() organisationId: string;
  @OneOf('Rolle', ROLES) role: Membership['role'];
  @Optional() @RegionCode() region?: string;
  @LocalDate('Gyldig fra') validFrom: string;
  /** Of a new chair, demanded when the region has been asked and has not answered. */
  @Optional() @OneOf('Valget for åbne spørgsmål', OPEN_QUESTIONS) openQuestions?: OpenQuestionsChoice;
}

@Injectable()
@Handles(AddMembership, 'administration', 'admin')
export class AddMembershipHandler implements AdminHandler<AddMembership> {
  constructor(private readonly processes: Processes) {}

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
    writes.reply({ membershipId: id });
    return chairFollows(scope, writes, this.processes, { ...command, region });
  }
}
