import { Global, Module } from '@nestjs/common';
import { ActorSource, Policy } from '../platform/commands/actor.js';
import { IdentityActorSource, IdentityPolicy } from './actor-source.js';
import { ChangePersonHandler, ClosePersonHandler, ReopenPersonHandler } from './accounts.command.js';
import { AddMembershipHandler, AddOrganisationHandler, AddPersonHandler } from './add-people.command.js';
import { EndMembershipHandler, EndOrganisationHandler, RevokeMandateHandler } from './end-periods.command.js';
import { RegisterMandateHandler } from './register-mandate.command.js';
import { ReplaceChairHandler } from './replace-chair.command.js';

@Global()
@Module({
  providers: [
    { provide: ActorSource, useClass: IdentityActorSource },
    { provide: Policy, useClass: IdentityPolicy },
    AddMembershipHandler,
    AddOrganisationHandler,
    AddPersonHandler,
    ChangePersonHandler,
    ClosePersonHandler,
    EndMembershipHandler,
    EndOrganisationHandler,
    RegisterMandateHandler,
    ReplaceChairHandler,
    ReopenPersonHandler,
    RevokeMandateHandler,
  ],
  exports: [ActorSource, Policy],
})
export class IdentityModule {}
