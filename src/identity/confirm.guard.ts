import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { plural } from '../platform/danish/numbers.pure.js';
import type { Caller, CallerRequest, CallerSession } from '../platform/http/caller.js';
import { HttpProblem } from '../platform/http/failure.js';
import { CONFIRM_FIELDS } from '../platform/http/form-fields.js';
import { texts } from '../texts/texts.js';
import { textFields, type PageReply } from '../web/http.js';
import { ACCOUNT_SETTINGS, cookieOptions, sessionCookie, type AccountSettings } from './account-settings.js';
import { Attempts } from './attempts.js';
import { accountById, isPassword } from './credentials.js';
import { confirmSession } from './sessions.js';

type ConfirmingRequest = CallerRequest & { readonly body?: unknown; readonly ip: string };
const words = texts.account.confirm;

/**
 * Takes in who confirms a form that binds others: the password once more, or in a demo the role's button. It stands after
 * the guard that demands our own page, and gives the session a new cookie. A form without such a field passes as it is.
 */
@Injectable()
export class ConfirmGuard implements CanActivate {
  constructor(
    private readonly db: Database,
    private readonly attempts: Attempts,
    @Inject(ACCOUNT_SETTINGS) private readonly settings: AccountSettings,
  ) {}

  /** Errors: `HttpProblem` 401 for a wrong password, 429 after too many. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ConfirmingRequest>();
    const { caller, method, body, ip } = request;
    if (method !== 'POST' || !caller?.session) return true;
    const said = textFields(body);
    const password = said[CONFIRM_FIELDS.password];
    const byRole =
      said[CONFIRM_FIELDS.role] === 'ja' && caller.session.method === 'demo' && this.settings.demo;
    if (password === undefined && !byRole) return true;
    if (!byRole) await this.demandPassword(caller, password ?? '', ip);
    const cookie = await this.db.transaction((tx) => confirmSession(tx, caller.credentialId));
    if (cookie === null) throw new HttpProblem('signIn', 'signIn', words.over);
    const reply = context.switchToHttp().getResponse<PageReply>();
    void reply.setCookie(sessionCookie(this.settings), cookie, cookieOptions(this.settings));
    request.caller = { ...caller, session: { ...(caller.session satisfies CallerSession), fresh: true } };
    return true;
  }

  private async demandPassword({ personId }: Caller, password: string, address: string): Promise<void> {
    const account = await this.db.transaction((tx) => accountById(tx, personId));
    const email = account?.email ?? '';
    const seconds = await this.attempts.count({ email, address });
    if (seconds !== null) {
      const wait = plural(Math.ceil(seconds / 60), 'minut', 'minutter');
      throw new HttpProblem('tooMany', 'notConfirmed', texts.account.signIn.tooOften(wait), {
        headers: { 'retry-after': String(seconds) },
      });
    }
    if (!(await isPassword(account?.hash ?? null, password)))
      throw new HttpProblem('signIn', 'notConfirmed', words.wrong);
    await this.attempts.forget({ email, address });
  }
}
