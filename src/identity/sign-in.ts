import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM_PERSON } from '../platform/commands/system-person.js';
import { sha256Hex } from '../platform/canonical/canonical.js';
import { Database, type Tx } from '../platform/database/database.js';
import { newFormSecret } from '../platform/http/form-token.js';
import { ACCOUNT_SETTINGS, type AccountSettings } from './account-settings.js';
import { Attempts } from './attempts.js';
import { accountOf, isPassword, type Account } from './credentials.js';
import { beginSession } from './sessions.js';

/** What a browser hands over to sign in. */
export interface SignInOrder {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly browser: string;
  /** The cookie the browser already has; its session ends. */
  readonly former: string | undefined;
}

export type SignedIn =
  | { readonly ok: true; readonly cookie: string }
  /** Wrong e-mail address or wrong password: never said which. */
  | { readonly ok: false; readonly waitSeconds: number | null };

/** A demo role that signs in by a button. */
export interface DemoRole {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
}

/** Signing in and out. Not a command of any case: explicit SQL, one transaction each. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly attempts: Attempts,
    @Inject(ACCOUNT_SETTINGS) private readonly settings: AccountSettings,
  ) {}

  async byPassword({ email, password, address, browser, former }: SignInOrder): Promise<SignedIn> {
    const waitSeconds = await this.attempts.count({ email, address });
    if (waitSeconds !== null) return { ok: false, waitSeconds };
    const account = await this.db.transaction((tx) => accountOf(tx, email));
    if (!(await isPassword(account?.hash ?? null, password))) return { ok: false, waitSeconds: null };
    await this.attempts.forget({ email, address });
    return this.db.transaction((tx) => this.begin(tx, account!, 'password', browser, former));
  }

  /** Signs a demo role in without a password; null in production, and for whoever has a password or is no demo role. */
  async asDemoRole(personId: string, browser: string, former: string | undefined): Promise<string | null> {
    return this.db.transaction(async (tx) => {
      const role = (await this.demoRoles(tx)).find((one) => one.personId === personId);
      if (!role) return null;
      return (await this.begin(tx, role, 'demo', browser, former)).cookie;
    });
  }

  /** The demo's people by region and role; empty in production. */
  async demoRoles(tx: Tx): Promise<DemoRole[]> {
    return this.settings.demo ? tx.query<DemoRole>(DEMO_ROLES, [SYSTEM_PERSON]) : [];
  }

  /** Ends the session of a cookie. */
  async end(cookie: string | undefined): Promise<void> {
    if (cookie) await this.db.transaction((tx) => endByCookie(tx, cookie));
  }

  private async begin(
    tx: Tx,
    { personId }: Pick<Account, 'personId'>,
    method: 'password' | 'demo',
    browser: string,
    former: string | undefined,
  ): Promise<{ ok: true; cookie: string }> {
    if (former) await endByCookie(tx, former);
    const cookie = await beginSession(tx, { personId, method, browser, csrfSecret: newFormSecret() });
    return { ok: true, cookie };
  }
}

const endByCookie = (tx: Tx, cookie: string) =>
  tx.query(
    `update samsvar.session set ended_at = clock_timestamp() where token_sha256 = $1 and ended_at is null`,
    [sha256Hex(cookie)],
  );

const DEMO_ROLES = `
  select p.id as "personId", p.name, min(m.role) as role
    from samsvar.person p join samsvar.membership m on m.person_id = p.id
   where p.id <> $1 and p.disabled_at is null
     and m.valid_from <= samsvar.today() and (m.valid_to is null or m.valid_to >= samsvar.today())
     and not exists (select 1 from samsvar.credential c where c.person_id = p.id)
   group by p.id, p.name
   order by min(m.region) nulls last, p.name`;
