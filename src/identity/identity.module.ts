import { Global, Module } from '@nestjs/common';
import { ActorSource, Policy } from '../platform/commands/actor.js';
import { IdentityActorSource, IdentityPolicy } from './actor-source.js';
import {
  AddMembershipHandler,
  AddOrganisationHandler,
  AddPersonHandler,
  EndMembershipHandler,
} from './add-people.command.js';
import { RegisterMandateHandler } from './register-mandate.command.js';

@Global()
@Module({
  providers: [
    { provide: ActorSource, useClass: IdentityActorSource },
    { provide: Policy, useClass: IdentityPolicy },
    AddMembershipHandler,
    AddOrganisationHandler,
    AddPersonHandler,
    EndMembershipHandler,
    RegisterMandateHandler,
  ],
  exports: [ActorSource, Policy],
})
export class IdentityModule {}
