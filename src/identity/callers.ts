import { Inject, Injectable } from '@nestjs/common';
import { sha256Hex } from '../platform/canonical/canonical.js';
import { Database } from '../platform/database/database.js';
import type { Role } from '../platform/commands/actor.js';
import { CallerSource, type Caller, type CallerRequest } from '../platform/http/caller.js';
import { ROLES_TODAY } from './actor-source.js';
import { ACCOUNT_SETTINGS, sessionCookie, type AccountSettings } from './account-settings.js';
import type { Session } from './session.entity.js';
import { FRESH, IDLE } from './sessions.js';
import type { TokenScope } from './token-scopes.pure.js';

const BEARER = /^Bearer +([A-Za-z0-9_-]{1,200})$/i;

/** Says that a page asks by itself, with nobody at it: that keeps no session alive. Whoever lies shortens only their own. */
const UNATTENDED = 'x-unattended';

interface Found {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly credentialId: string;
  /** Its last use was noted more than a minute ago. */
  readonly stale: boolean;
}
interface FoundSession extends Found {
  readonly csrfSecret: string;
  readonly mustChange: boolean;
  readonly method: Session['method'];
  readonly fresh: boolean;
}
interface FoundToken extends Found {
  readonly scope: TokenScope;
}

/** Who calls, by one query: a bearer token when there is an Authorization header (cookies are then ignored), else the session. */
@Injectable()
export class IdentityCallerSource extends CallerSource {
  constructor(
    private readonly db: Database,
    @Inject(ACCOUNT_SETTINGS) private readonly settings: AccountSettings,
  ) {
    super();
  }

  callerOf({ headers, cookies }: CallerRequest): Promise<Caller | null> {
    if (headers.authorization !== undefined) return this.byToken(BEARER.exec(headers.authorization)?.[1]);
    return this.bySession(cookies?.[sessionCookie(this.settings)], headers[UNATTENDED] === undefined);
  }

  private async byToken(token: string | undefined): Promise<Caller | null> {
    if (token === undefined) return null;
    const [found] = await this.db.read<FoundToken>(TOKEN, [sha256Hex(token)]);
    if (!found) return null;
    if (found.stale) await this.note(USED_TOKEN, [found.credentialId]);
    const { personId, name, roles, credentialId, scope } = found;
    const may = { mayAct: scope !== 'read', mayBind: scope === 'answer' };
    return { personId, name, roles, credentialId, through: 'token', ...may };
  }

  private async bySession(cookie: string | undefined, attended: boolean): Promise<Caller | null> {
    if (!cookie) return null;
    const [found] = await this.db.read<FoundSession>(SESSION, [sha256Hex(cookie), this.settings.demo, FRESH]);
    if (!found) return null;
    if (found.stale && attended) await this.note(SEEN_SESSION, [found.credentialId, IDLE]);
    const { personId, name, roles, credentialId, csrfSecret, mustChange, method, fresh } = found;
    const session = { csrfSecret, mustChange, method, fresh };
    return { personId, name, roles, credentialId, through: 'session', mayAct: true, mayBind: true, session };
  }

  private async note(sql: string, parameters: readonly unknown[]): Promise<void> {
    await this.db.transaction((tx) => tx.query(sql, parameters));
  }
}

const TOKEN = `
  select p.id as "personId", p.name, ${ROLES_TODAY} as roles, t.id as "credentialId", t.scope,
         coalesce(t.last_used_at, '-infinity') < samsvar.now() - interval '1 minute' as stale
    from samsvar.access_token t join samsvar.person p on p.id = t.person_id
   where t.token_sha256 = $1 and t.revoked_at is null and t.expires_at > samsvar.now() and p.disabled_at is null`;
const USED_TOKEN = `update samsvar.access_token set last_used_at = samsvar.now() where id = $1`;
// A session made without a password counts in a demo only, whatever database a production process is given.
const SESSION = `
  select p.id as "personId", p.name, ${ROLES_TODAY} as roles, s.id as "credentialId", s.csrf_secret as "csrfSecret",
         coalesce(c.must_change, false) and s.method = 'password' as "mustChange",
         s.method, s.fresh_at > clock_timestamp() - $3::interval as fresh,
         s.last_seen_at < clock_timestamp() - interval '1 minute' as stale
    from samsvar.session s join samsvar.person p on p.id = s.person_id
    left join samsvar.credential c on c.person_id = p.id
   where s.token_sha256 = $1 and s.ended_at is null and p.disabled_at is null
     and s.idle_until > clock_timestamp() and s.ends_at > clock_timestamp() and (s.method <> 'demo' or $2)`;
const SEEN_SESSION = `
  update samsvar.session set last_seen_at = clock_timestamp(), idle_until = clock_timestamp() + $2::interval
   where id = $1 and ended_at is null`;
