import { Body, Controller, Get, Inject, NotFoundException, Post, Query, Req, Res } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { plural } from '../platform/danish/numbers.pure.js';
import { CallerSource, Open, type Caller } from '../platform/http/caller.js';
import { HttpProblem } from '../platform/http/failure.js';
import { Permits } from '../platform/http/permission.js';
import { formToken, isFormToken, newFormSecret } from '../platform/http/form-token.js';
import type { FieldFault } from '../web/components/form.js';
import { Frames } from '../web/frames.js';
import {
  seeOther,
  sendPage,
  textFields,
  type CookieOptions,
  type PageReply,
  type PageRequest,
} from '../web/http.js';
import { ACCOUNT_SETTINGS, cookieOptions, sessionCookie, type AccountSettings } from './account-settings.js';
import { texts } from '../texts/texts.js';
import { localPath } from './local-path.pure.js';
import { SignInPage } from './sign-in.page.js';
import { SignIn } from './sign-in.js';

const words = texts.account.signIn;

/** Sign-in and sign-out. Nobody is known here yet, so a form's token lies in a cookie of its own until there is a session. */
@Controller()
export class SignInController {
  constructor(
    private readonly db: Database,
    private readonly frames: Frames,
    private readonly callers: CallerSource,
    private readonly signIn: SignIn,
    @Inject(ACCOUNT_SETTINGS) private readonly settings: AccountSettings,
  ) {}

  @Open()
  @Get('log-ind')
  async form(
    @Query('til') til: unknown,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(request, reply, { til: localPath(til) });
  }

  @Open()
  @Post('log-ind')
  async byPassword(
    @Body() body: unknown,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const email = (fields.email ?? '').trim();
    const password = fields.adgangskode ?? '';
    const til = localPath(fields.til);
    this.demandFormToken(request, fields);
    const missing = missingFields(email, password);
    if (missing.length > 0) return this.show(request, reply, { til, email, faults: missing, status: 400 });
    const former = request.cookies?.[this.cookie];
    const answer = await this.signIn.byPassword({ ...asks(request), email, password, former });
    if (answer.ok) return this.enter(reply, answer.cookie, til);
    const { waitSeconds } = answer;
    if (waitSeconds === null)
      return this.show(request, reply, {
        til,
        email,
        faults: [{ field: 'email', text: words.wrong }],
        status: 401,
      });
    void reply.header('retry-after', String(waitSeconds));
    return this.show(request, reply, { til, email, faults: [tooOften(waitSeconds)], status: 429 });
  }

  @Open()
  @Post('log-ind/rolle')
  async byRole(@Body() body: unknown, @Req() request: PageRequest, @Res() reply: PageReply): Promise<void> {
    const fields = textFields(body);
    if (!this.settings.demo) throw new NotFoundException();
    this.demandFormToken(request, fields);
    const former = request.cookies?.[this.cookie];
    const cookie = await this.signIn.asDemoRole(fields.person ?? '', asks(request).browser, former);
    if (cookie === null) throw new NotFoundException();
    this.enter(reply, cookie, localPath(fields.til));
  }

  @Permits('own')
  @Post('log-ud')
  async out(@Req() request: PageRequest, @Res() reply: PageReply): Promise<void> {
    await this.signIn.end(request.cookies?.[this.cookie]);
    void reply.clearCookie(this.cookie, this.cookieOptions);
    seeOther(reply, '/log-ind');
  }

  private async show(
    request: PageRequest,
    reply: PageReply,
    { til, email = '', faults = [], status = 200 }: Shown,
  ): Promise<void> {
    const secret = request.cookies?.[this.formCookie] ?? newFormSecret();
    const caller: Caller | null = await this.callers.callerOf(request);
    const warning = await this.frames.warning();
    const view = await this.db.transaction(async (tx) => ({
      frame: await this.frames.frameOf(tx, null, warning),
      roles: await this.signIn.demoRoles(tx),
    }));
    void reply.setCookie(this.formCookie, secret, { ...this.cookieOptions, sameSite: 'strict' });
    const { notice } = this.frames.settings;
    const signedIn = caller?.name ?? null;
    sendPage(
      reply,
      SignInPage({ view: { ...view, notice, csrf: formToken(secret), til, email, faults, signedIn } }),
      status,
    );
  }

  private enter(reply: PageReply, cookie: string, til: string): void {
    void reply
      .clearCookie(this.formCookie, this.cookieOptions)
      .setCookie(this.cookie, cookie, this.cookieOptions);
    seeOther(reply, til);
  }

  private demandFormToken({ cookies }: PageRequest, { _csrf }: Readonly<Record<string, string>>): void {
    const secret = cookies?.[this.formCookie];
    if (secret && isFormToken(secret, _csrf)) return;
    throw new HttpProblem('forbidden', 'oldForm', words.oldForm);
  }

  private get cookie(): string {
    return sessionCookie(this.settings);
  }
  private get formCookie(): string {
    return `${this.cookie}-log-ind`;
  }
  private get cookieOptions(): CookieOptions {
    return cookieOptions(this.settings);
  }
}

interface Shown {
  readonly til: string;
  readonly email?: string;
  readonly faults?: readonly FieldFault[];
  readonly status?: number;
}

const asks = ({ ip, headers }: PageRequest) => ({ address: ip, browser: headers['user-agent'] ?? '' });

function missingFields(email: string, password: string): FieldFault[] {
  return [
    ...(email === '' ? [{ field: 'email', text: words.noEmail }] : []),
    ...(password === '' ? [{ field: 'adgangskode', text: words.noPassword }] : []),
  ];
}

function tooOften(seconds: number): FieldFault {
  const wait = plural(Math.ceil(seconds / 60), 'minut', 'minutter');
  return { field: 'email', text: words.tooOften(wait) };
}
