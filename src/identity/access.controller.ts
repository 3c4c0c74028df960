import { Body, Controller, Get, NotFoundException, Post, Query, Res } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { Database } from '../platform/database/database.js';
import { localDateOf, longDate } from '../platform/danish/dates.pure.js';
import { HttpProblem } from '../platform/http/failure.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { texts } from '../texts/texts.js';
import type { FieldFault } from '../web/components/form.js';
import { GoTo } from '../web/go-to.js';
import { seeOther, sendPage, textFields, type PageReply } from '../web/http.js';
import { AccessPage } from './access.page.js';
import { AccessQuery, isFresh, type AccessNews, type SessionCaller } from './access.query.js';
import { tokenFaults, tokenOrder } from './new-token.js';
import { PasswordChange } from './password-change.js';
import { endSession } from './sessions.js';
import { issueToken, revokeToken } from './tokens.js';
import { Permits } from '../platform/http/permission.js';

const NO_NEWS: AccessNews = { made: null, done: null, faults: [], typed: {} };
/** What was done, by the word in the address that the browser was sent to. */
const DONE: Readonly<Record<string, string>> = texts.account.access.did;

/** One's own password, sessions and tokens: for a browser's session only, so that a token makes no tokens. */
@Permits('own')
@Controller('adgang')
export class AccessController {
  constructor(
    private readonly db: Database,
    private readonly query: AccessQuery,
    private readonly passwords: PasswordChange,
  ) {}

  @Get()
  async page(
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const done = typeof did === 'string' && Object.hasOwn(DONE, did) ? DONE[did]! : null;
    await this.show(reply, own(caller), { ...NO_NEWS, done });
  }

  @Post('kode')
  async changePassword(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { nuvaerende = '', ny = '', gentag = '' } = textFields(body);
    const faults = await this.passwords.change(own(caller), { current: nuvaerende, next: ny, again: gentag });
    if (faults.length > 0) return this.show(reply, own(caller), { ...NO_NEWS, faults }, 400);
    seeOther(reply, '/adgang?gjort=kode');
  }

  @Post('afslut')
  async end(@CurrentCaller() caller: Caller, @Body() body: unknown, @Res() reply: PageReply): Promise<void> {
    const id = idIn(body);
    if (!(await this.db.transaction((tx) => endSession(tx, id, own(caller).personId))))
      throw new NotFoundException();
    seeOther(reply, '/adgang?gjort=afslut');
  }

  @Post('noegle')
  async makeToken(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const faults: FieldFault[] = tokenFaults(fields);
    const { navn, dage, ret } = fields;
    const typed = { navn, dage, ret };
    if (faults.length > 0) return this.show(reply, own(caller), { ...NO_NEWS, faults, typed }, 400);
    const made = await this.db.transaction(async (tx) => {
      if (!(await isFresh(tx, own(caller)))) throw new GoTo('/log-ind?til=%2Fadgang');
      return issueToken(tx, { personId: caller.personId, ...tokenOrder(fields) });
    });
    const expires = texts.account.access.expires(longDate(localDateOf(made.expiresAt)));
    await this.show(reply, own(caller), { ...NO_NEWS, made: { token: made.token, expires } });
  }

  @Post('tilbagekald')
  async revoke(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const id = idIn(body);
    if (!(await this.db.transaction((tx) => revokeToken(tx, id, own(caller).personId))))
      throw new NotFoundException();
    seeOther(reply, '/adgang?gjort=tilbagekald');
  }

  private async show(reply: PageReply, caller: SessionCaller, news: AccessNews, status = 200): Promise<void> {
    sendPage(reply, AccessPage({ view: await this.query.access(caller, news) }), status);
  }
}

function own(caller: Caller): SessionCaller {
  const { session } = caller;
  if (session) return { ...caller, session };
  throw new HttpProblem('forbidden', 'sessionOnly', 'Det kan kun gøres, når du er logget ind i en browser.');
}

function idIn(body: unknown): string {
  const { id = '' } = textFields(body);
  if (!isUuid(id)) throw new NotFoundException();
  return id;
}
