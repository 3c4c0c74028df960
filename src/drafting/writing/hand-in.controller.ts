import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { sectionPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { HandInContribution } from '../contributions/hand-in-contribution.command.js';
import { CheckPage } from './check.page.js';
import { actingRegion } from './desk-saver.js';
import { DonePage } from './done.page.js';
import { HandInQuery } from './hand-in.query.js';
import { Permits } from '../../platform/http/permission.js';

interface SectionAddress {
  readonly number: string;
  readonly section: string;
}

/** A region hands its contribution in: a look at exactly the text, the act, the confirmation. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/bidrag')
export class HandInController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: HandInQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get('afgiv')
  async check(
    @Param() { number, section }: SectionAddress,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const asked = { region: textOf(region), formKey: newKey(), faults: [] };
    sendPage(reply, CheckPage({ view: await this.query.check(caller, number, section, asked) }));
  }

  @Post('afgiv')
  async send(
    @Param() { number, section }: SectionAddress,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _hash: hash, ...typed } = textFields(body);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type: HandInContribution.type, section, hash, ...actingRegion(typed) },
    });
    const region = typed['_region'] ?? '';
    if (sent.kind === 'done')
      return seeOther(reply, sectionPages(number, section).handedIn(sent.answer['number'] as number, region));
    // What is shown again is the text as it is saved now, under a new key: another text is another act.
    const asked = { region, formKey: newKey(), faults: faultsOf(sent.refusal) };
    sendPage(reply, CheckPage({ view: await this.query.check(caller, number, section, asked) }), sent.status);
  }

  @Get('kvittering/:given')
  async done(
    @Param() { number, section, given }: SectionAddress & { readonly given: string },
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    if (!/^[1-9]\d{0,5}$/.test(given)) throw new NotFoundException();
    const named = { region: textOf(region) ?? '', number: Number(given) };
    sendPage(reply, DonePage({ view: await this.query.done(caller, number, section, named) }));
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
