import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { sectionPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { chosenIn, keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { ReleaseRevision, WithdrawRelease } from '../release/release.command.js';
import { ReleasePage, type ReleaseView } from './release.page.js';
import { ReleasePageQuery } from './release-page.query.js';
import { versionNumber } from './versions.controller.js';
import { Permits } from '../../platform/http/permission.js';

interface Place {
  readonly number: string;
  readonly section: string;
  readonly version: string;
}

/** Releasing a version to named readers, and ending a release. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/versioner/:version/frigivelse')
export class ReleaseController {
  constructor(
    private readonly query: ReleasePageQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(@Param() at: Place, @CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    await this.show(reply, caller, at, { formKey: newKey(), typed: {}, faults: [] });
  }

  @Post()
  async release(
    @Param() at: Place,
    @Body() body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.send(reply, caller, at, body, ReleaseRevision.type);
  }

  @Post('tilbagetraek')
  async withdraw(
    @Param() at: Place,
    @Body() body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.send(reply, caller, at, body, WithdrawRelease.type);
  }

  private async send(
    reply: PageReply,
    caller: Caller,
    at: Place,
    body: unknown,
    type: string,
  ): Promise<void> {
    const personIds = chosenIn(body, 'personIds');
    const { hash } = textFields(body);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(at.number),
      key: keyIn(body),
      body: { type, section: at.section, hash, personIds },
    });
    const { release } = sectionPages(at.number, at.section);
    if (sent.kind === 'done') return seeOther(reply, release(versionNumber(at.version)));
    const faults = faultsOf(sent.refusal);
    const form = { formKey: keyIn(body) ?? newKey(), typed: { personIds: personIds.join(' ') }, faults };
    await this.show(reply, caller, at, form, sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    { number, section, version }: Place,
    form: Pick<ReleaseView, 'formKey' | 'typed' | 'faults'>,
    status = 200,
  ): Promise<void> {
    const view = await this.query.page(caller, number, section, versionNumber(version), form);
    sendPage(reply, ReleasePage({ view }), status);
  }
}
