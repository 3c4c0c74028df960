import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { isDate } from '../../platform/danish/dates.pure.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { administrationPages, pages } from '../../web/addresses.js';
import { seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { AddOrganisation } from '../add-people.command.js';
import { EndOrganisation, RevokeMandate } from '../end-periods.command.js';
import { RegisterMandate } from '../register-mandate.command.js';
import { ReplaceChair } from '../replace-chair.command.js';
import { AdminDesk, visitOf, visitWith, withoutEmpty } from './admin-desk.js';
import { AdministrationQuery } from './administration.query.js';
import type { AdminVisit } from './administration.view.js';
import { ChairsPage } from './chairs.page.js';
import { ClosedDaysPage, LogPage } from './lists.page.js';
import { MandatesPage } from './mandates.page.js';
import { OrganisationsPage } from './organisations.page.js';
import { askedOf } from './search.pure.js';
import { Permits } from '../../platform/http/permission.js';

const words = texts.administration;
type Asked = Record<string, unknown>;

/** Organisations, chairs, substitutes, closed days and the log. */
@Permits('administration')
@Controller()
export class AdministrationController {
  constructor(
    private readonly query: AdministrationQuery,
    private readonly desk: AdminDesk,
  ) {}

  @Get(pages.administration)
  async first(@CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    seeOther(reply, administrationPages[await this.query.first(caller)]);
  }

  @Get(administrationPages.organisations)
  async organisations(
    @CurrentCaller() caller: Caller,
    @Query() asked: Asked,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.query.organisations(caller, visitOf(asked.gjort), askedOf(asked));
    sendPage(reply, OrganisationsPage({ view }));
  }

  @Post(`${administrationPages.organisations}/opret`)
  async addOrganisation(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const { kind = '', name = '', validFrom = '' } = fields;
    const optional = withoutEmpty(fields, 'region', 'forum');
    const sent = await this.desk.send(caller, fields, {
      type: AddOrganisation.type,
      kind,
      name,
      validFrom,
      ...optional,
    });
    if (sent.kind === 'done')
      return seeOther(reply, `${administrationPages.organisations}?gjort=organisation`);
    const visit = this.desk.refused('add', fields, sent);
    const view = await this.query.organisations(caller, visit, askedOf({}));
    sendPage(reply, OrganisationsPage({ view }), sent.status);
  }

  @Post(`${administrationPages.organisations}/afslut`)
  async endOrganisation(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const { organisationId = '', validTo = '' } = fields;
    const sent = await this.desk.send(caller, fields, {
      type: EndOrganisation.type,
      organisationId,
      validTo,
    });
    if (sent.kind === 'done')
      return seeOther(reply, `${administrationPages.organisations}?gjort=organisationSlut`);
    const visit = this.desk.refused('end', fields, sent);
    const view = await this.query.organisations(caller, visit, askedOf({}));
    sendPage(reply, OrganisationsPage({ view }), sent.status);
  }

  @Get(administrationPages.chairs)
  async chairs(
    @CurrentCaller() caller: Caller,
    @Query() { gjort, region }: Asked,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, ChairsPage({ view: await this.query.chairs(caller, visitOf(gjort), region) }));
  }

  /** One command: nobody is without a chair because the second half was refused. */
  @Post(administrationPages.chairs)
  async changeChair(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const { region = '', personId = '', organisationId = '', from = '' } = fields;
    const missing = Object.entries(words.chairs.required).flatMap(([field, text]) =>
      (field === 'from' ? isDate(from) : fields[field]) ? [] : [{ field, text }],
    );
    const again = async (visit: AdminVisit, status: number) =>
      sendPage(reply, ChairsPage({ view: await this.query.chairs(caller, visit, region) }), status);
    if (missing.length > 0) return again(visitWith('change', fields, missing), 400);
    const sent = await this.desk.send(caller, fields, {
      type: ReplaceChair.type,
      region,
      personId,
      organisationId,
      from,
      ...withoutEmpty(fields, 'openQuestions'),
    });
    if (sent.kind === 'done') return seeOther(reply, `${administrationPages.chairs}?gjort=formand`);
    await again(this.desk.refused('change', fields, sent), sent.status);
  }

  @Get(administrationPages.mandates)
  async mandates(
    @CurrentCaller() caller: Caller,
    @Query() asked: Asked,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.query.mandates(caller, visitOf(asked.gjort), askedOf(asked));
    sendPage(reply, MandatesPage({ view }));
  }

  @Post(`${administrationPages.mandates}/registrer`)
  async register(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const { role: principal = '', substituteId = '', validFrom = '', validTo = '', reason = '' } = fields;
    const [region, role = ''] = principal.split('.');
    const sent = await this.desk.send(caller, fields, {
      type: RegisterMandate.type,
      role,
      substituteId,
      validFrom,
      validTo,
      reason,
      ...(region ? { actingRegion: region } : {}),
    });
    if (sent.kind === 'done') return seeOther(reply, `${administrationPages.mandates}?gjort=mandat`);
    const visit = this.desk.refused('register', fields, sent);
    const view = await this.query.mandates(caller, visit, askedOf({}));
    sendPage(reply, MandatesPage({ view }), sent.status);
  }

  @Post(`${administrationPages.mandates}/tilbagekald`)
  async revoke(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const sent = await this.desk.send(caller, fields, {
      type: RevokeMandate.type,
      mandateId: fields.mandateId ?? '',
    });
    if (sent.kind === 'done') return seeOther(reply, `${administrationPages.mandates}?gjort=tilbagekaldt`);
    const view = await this.query.mandates(caller, this.desk.refused('revoke', fields, sent), askedOf({}));
    sendPage(reply, MandatesPage({ view }), sent.status);
  }

  @Get(administrationPages.closedDays)
  async closedDays(
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, ClosedDaysPage({ view: await this.query.closedDays(caller, visitOf(did)) }));
  }

  @Get(administrationPages.log)
  async log(@CurrentCaller() caller: Caller, @Query() asked: Asked, @Res() reply: PageReply): Promise<void> {
    sendPage(reply, LogPage({ view: await this.query.log(caller, visitOf(null), askedOf(asked)) }));
  }
}
