import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { localDateOf, longDate, plainDate } from '../platform/danish/dates.pure.js';
import type { Caller, CallerSession } from '../platform/http/caller.js';
import { formToken } from '../platform/http/form-token.js';
import { texts } from '../texts/texts.js';
import { Frames } from '../web/frames.js';
import type { AccessView, SessionLine, TokenLine } from './access.view.js';
import { agoWords } from './age-words.pure.js';
import { browserName } from './browser-name.pure.js';
import { accountById } from './credentials.js';
import { FRESH } from './sessions.js';
import { liveTokens, type TokenRow } from './tokens.js';
import { viewerNote, viewerOf } from './viewer.reads.js';

/** A caller with a browser's session. */
export type SessionCaller = Caller & { readonly session: CallerSession };

/** What the page says besides what it reads. */
export type AccessNews = Pick<AccessView, 'made' | 'done' | 'faults' | 'typed'>;

interface SessionRow {
  readonly id: string;
  readonly browser: string;
  /** Seconds, real time. */
  readonly age: number;
  readonly idle: number;
}

/** The one read of the page "Adgang". */
@Injectable()
export class AccessQuery {
  constructor(
    private readonly db: Database,
    private readonly frames: Frames,
  ) {}

  async access(caller: SessionCaller, news: AccessNews): Promise<AccessView> {
    const warning = await this.frames.warning();
    return this.db.transaction(async (tx) => {
      const account = await accountById(tx, caller.personId);
      const sessions = await tx.query<SessionRow>(SESSIONS, [caller.personId]);
      const tokens = await liveTokens(tx, caller.personId);
      return {
        ...(await this.frames.frameOf(tx, caller, warning, viewerNote(await viewerOf(tx, caller)))),
        ...news,
        notice: this.frames.settings.notice,
        csrf: formToken(caller.session.csrfSecret),
        email: account?.email ?? '',
        hasPassword: account?.hash != null,
        mustChange: caller.session.mustChange,
        sessions: sessions.map((row) => sessionLine(row, caller)),
        tokens: tokens.map(tokenLine),
        fresh: await isFresh(tx, caller),
      };
    });
  }
}

/** Whether the password was entered a short while ago: so much is asked before a token is made, which outlives the session. */
export async function isFresh(tx: Tx, { credentialId }: SessionCaller): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from samsvar.session where id = $1 and fresh_at > clock_timestamp() - $2::interval`,
    [credentialId, FRESH],
  );
  return rows.length === 1;
}

const sessionLine = (
  { id, browser, age, idle }: SessionRow,
  { credentialId }: SessionCaller,
): SessionLine => ({
  id,
  browser: browserName(browser),
  used: `Begyndt ${agoWords(age)}, sidst brugt ${agoWords(idle)}`,
  current: id === credentialId,
});

const tokenLine = ({ id, name, scope, expiresAt, lastUsedAt }: TokenRow): TokenLine => ({
  id,
  name,
  scope: texts.account.access.scopes[scope],
  expires: `Udløber ${longDate(localDateOf(expiresAt))}`,
  used: lastUsedAt === null ? 'Aldrig brugt' : `Sidst brugt ${plainDate(localDateOf(lastUsedAt))}`,
});

const SESSIONS = `
  select id, browser, extract(epoch from clock_timestamp() - created_at)::int as age,
         extract(epoch from clock_timestamp() - last_seen_at)::int as idle
    from samsvar.session
   where person_id = $1 and ended_at is null and idle_until > clock_timestamp() and ends_at > clock_timestamp()
   order by created_at desc, id`;
