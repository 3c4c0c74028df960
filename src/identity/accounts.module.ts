import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CallerSource } from '../platform/http/caller.js';
import { LimitGuard } from '../platform/http/limit.guard.js';
import { SignedInGuard } from '../platform/http/signed-in.guard.js';
import { OWN_URL, WritingGuard } from '../platform/http/writing.guard.js';
import { AccessLog } from './access-log/access-log.js';
import { AccessController } from './access.controller.js';
import { AccessQuery } from './access.query.js';
import { ACCOUNT_SETTINGS, type AccountSettings } from './account-settings.js';
import { Attempts } from './attempts.js';
import { IdentityCallerSource } from './callers.js';
import { ConfirmGuard } from './confirm.guard.js';
import { MustChangeGuard } from './must-change.guard.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { OwnDataQuery } from './own-data/own-data.query.js';
import { SignedInPages } from './pages.reads.js';
import { PasswordChange } from './password-change.js';
import { PermissionGuard } from './permission.guard.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.js';

/**
 * Guards of every route, in this order: who it is, whether a start password must go first, whether it may write, whether
 * its role may reach the route, and whether it confirms who it is.
 */
const guards: Provider[] = [SignedInGuard, MustChangeGuard, WritingGuard, PermissionGuard, ConfirmGuard].map(
  (useClass) => ({ provide: APP_GUARD, useClass }),
);

/** Accounts as the web needs them: who calls, sign-in and sign-out, and the guards of every route. */
@Global()
@Module({})
export class AccountsModule {
  static register(settings: AccountSettings): DynamicModule {
    return {
      module: AccountsModule,
      imports: [DiscoveryModule],
      controllers: [SignInController, AccessController, OwnDataController],
      providers: [
        { provide: ACCOUNT_SETTINGS, useValue: settings },
        { provide: OWN_URL, useValue: settings.publicUrl },
        { provide: CallerSource, useClass: IdentityCallerSource },
        AccessLog,
        AccessQuery,
        Attempts,
        OwnDataQuery,
        PasswordChange,
        SignedInPages,
        SignIn,
        ...guards,
        ...(settings.limited === false ? [] : [{ provide: APP_GUARD, useClass: LimitGuard }]),
      ],
      exports: [CallerSource, OWN_URL],
    };
  }
}
