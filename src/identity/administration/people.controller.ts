import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { administrationPages } from '../../web/addresses.js';
import { seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { ChangePerson, ClosePerson, ReopenPerson } from '../accounts.command.js';
import { AddMembership, AddPerson } from '../add-people.command.js';
import { EndMembership } from '../end-periods.command.js';
import { AdminDesk, visitOf, withoutEmpty, type AdminBody, type Done } from './admin-desk.js';
import { AdministrationQuery } from './administration.query.js';
import { PeoplePage } from './people.page.js';
import { PersonPage } from './person.page.js';
import { askedOf } from './search.pure.js';
import { StartPasswords } from './start-passwords.js';
import { Permits } from '../../platform/http/permission.js';

type Fields = Readonly<Record<string, string>>;

/** People, their roles and accounts. */
@Permits('administration')
@Controller('administration/personer')
export class PeopleController {
  constructor(
    private readonly query: AdministrationQuery,
    private readonly desk: AdminDesk,
    private readonly passwords: StartPasswords,
  ) {}

  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: Record<string, unknown>,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.query.people(caller, visitOf(asked.gjort), askedOf(asked));
    sendPage(reply, PeoplePage({ view }));
  }

  @Post('opret')
  async add(@CurrentCaller() caller: Caller, @Body() body: unknown, @Res() reply: PageReply): Promise<void> {
    const fields = textFields(body);
    const sent = await this.desk.send(caller, fields, {
      type: AddPerson.type,
      name: fields.name ?? '',
      email: fields.email ?? '',
      ...membershipIn(fields),
      ...withoutEmpty(fields, 'phone'),
    });
    if (sent.kind === 'done')
      return seeOther(reply, `${administrationPages.person(String(sent.answer.personId))}?gjort=oprettet`);
    const visit = this.desk.refused('add', fields, sent);
    const view = await this.query.people(caller, visit, askedOf({}));
    sendPage(reply, PeoplePage({ view }), sent.status);
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, PersonPage({ view: await this.query.person(caller, visitOf(did), id) }));
  }

  /** Told with both versions when somebody else has changed the person since the page was shown. */
  @Post(':id/ret')
  async change(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const { name = '', email = '', phone = '' } = fields;
    const stored = (await this.query.person(caller, visitOf(null), id)).person;
    const seen = { name: fields.beforeName, email: fields.beforeEmail, phone: fields.beforePhone };
    const stale = (['name', 'email', 'phone'] as const).some((field) => stored[field] !== seen[field]);
    if (stale) {
      const view = await this.query.person(caller, visitOf(null), id, { conflict: { name, email, phone } });
      return sendPage(reply, PersonPage({ view }), 412);
    }
    const command = { type: ChangePerson.type, personId: id, name, email, ...withoutEmpty(fields, 'phone') };
    await this.act(reply, caller, id, body, { form: 'change', command, done: 'rettet' });
  }

  @Post(':id/rolle')
  async membership(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: AddMembership.type, personId: id, ...membershipIn(textFields(body)) };
    await this.act(reply, caller, id, body, { form: 'membership', command, done: 'rolle' });
  }

  @Post(':id/afslut')
  async end(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const { membershipId = '' } = fields;
    const field = `validTo-${membershipId}`;
    const command = { type: EndMembership.type, membershipId, validTo: fields[field] ?? '' };
    const renamed = { validTo: field };
    await this.act(reply, caller, id, body, {
      form: `end-${membershipId}`,
      command,
      done: 'afsluttet',
      renamed,
    });
  }

  @Post(':id/luk')
  async close(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: ClosePerson.type, personId: id };
    await this.act(reply, caller, id, body, { form: 'close', command, done: 'lukket' });
  }

  @Post(':id/aabn')
  async reopen(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: ReopenPerson.type, personId: id };
    await this.act(reply, caller, id, body, { form: 'reopen', command, done: 'aabnet' });
  }

  /** The one form that is answered with a page: the password is shown once and stored nowhere in clear. */
  @Post(':id/startkode')
  async startPassword(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    // The policy and the person first.
    await this.query.person(caller, visitOf(null), id);
    const password = await this.passwords.give(id);
    if (password === null) throw new NotFoundException();
    sendPage(reply, PersonPage({ view: await this.query.person(caller, visitOf(null), id, { password }) }));
  }

  private async act(
    reply: PageReply,
    caller: Caller,
    id: string,
    body: unknown,
    { form, command, done, renamed = {} }: { form: string; command: AdminBody; done: Done; renamed?: Fields },
  ): Promise<void> {
    const fields = textFields(body);
    const sent = await this.desk.send(caller, fields, command);
    if (sent.kind === 'done') return seeOther(reply, `${administrationPages.person(id)}?gjort=${done}`);
    const visit = this.desk.refused(form, fields, sent, renamed);
    sendPage(reply, PersonPage({ view: await this.query.person(caller, visit, id) }), sent.status);
  }
}

const membershipIn = (fields: Fields) => ({
  organisationId: fields.organisationId ?? '',
  role: fields.role ?? '',
  validFrom: fields.validFrom ?? '',
  ...withoutEmpty(fields, 'region', 'openQuestions'),
});
