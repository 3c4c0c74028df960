import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { CallerSource, Open } from '../platform/http/caller.js';
import { Database } from '../platform/database/database.js';
import { Frames, type Frame } from '../web/frames.js';
import { sendPage, type PageReply, type PageRequest } from '../web/http.js';
import { HelpIndexPage, helpRoles, HelpRolePage, type HelpRole } from '../web/help/help.page.js';
import { viewerNote, viewerOf } from './viewer.reads.js';
import { StatementPage, type StatementProps } from '../web/help/statement.page.js';

/** Help and statements: open to everybody, and with the menu for whoever is signed in. */
@Open()
@Controller()
export class HelpController {
  constructor(
    private readonly db: Database,
    private readonly frames: Frames,
    private readonly callers: CallerSource,
  ) {}

  @Get('hjaelp')
  async index(@Req() request: PageRequest, @Res() reply: PageReply): Promise<void> {
    sendPage(reply, HelpIndexPage({ frame: await this.frame(request) }));
  }

  /** Errors: NotFoundException for a role that has no page. */
  @Get('hjaelp/:role')
  async role(
    @Param('role') role: string,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    if (!Object.hasOwn(helpRoles, role)) throw new NotFoundException();
    sendPage(reply, HelpRolePage({ frame: await this.frame(request), role: role as HelpRole }));
  }

  @Get('tilgaengelighed')
  async accessibility(@Req() request: PageRequest, @Res() reply: PageReply): Promise<void> {
    await this.statement('accessibility', request, reply);
  }

  @Get('databeskyttelse')
  async privacy(@Req() request: PageRequest, @Res() reply: PageReply): Promise<void> {
    await this.statement('privacy', request, reply);
  }

  private async statement(
    statement: StatementProps['statement'],
    request: PageRequest,
    reply: PageReply,
  ): Promise<void> {
    sendPage(reply, StatementPage({ frame: await this.frame(request), statement }));
  }

  private async frame(request: PageRequest): Promise<Frame> {
    const caller = await this.callers.callerOf(request);
    const warning = await this.frames.warning();
    return this.db.snapshot(async (tx) => {
      const note = caller ? viewerNote(await viewerOf(tx, caller)) : undefined;
      return this.frames.frameOf(tx, caller, warning, note);
    });
  }
}
