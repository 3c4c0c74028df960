import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { fileOf } from '../../platform/http/page-form.js';
import { Permits } from '../../platform/http/permission.js';
import { texts } from '../../texts/texts.js';
import { pages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { readEntered, type Read } from './entered-form.js';
import { RegisterMeetings, WithdrawMeeting } from './meeting.command.js';
import { LARGEST_CALENDAR } from './meeting-calendar.js';
import { MeetingRemovalPage, MeetingsCheckPage, MeetingsPage } from './meetings.page.js';
import { MeetingsQuery, type MeetingsVisit } from './meetings.query.js';
import type { Way } from './meetings.view.js';

const words = texts.files.meetings;
const DONE: Readonly<Record<string, string>> = words.did;
const FIELDS = ['region', 'forum', 'date', 'papersBy', 'papersBefore', 'text', 'words'] as const;
const isWay = (value: unknown): value is Way => typeof value === 'string' && Object.hasOwn(words.ways, value);
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** A region's meetings: entered, checked with what they move, saved, removed. */
@Permits('caseWork')
@Controller(pages.meetings)
export class MeetingsController {
  constructor(
    private readonly query: MeetingsQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async page(
    @CurrentCaller() caller: Caller,
    @Query() asked: Record<string, unknown>,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { gjort, region, vis } = asked;
    const done = typeof gjort === 'string' && Object.hasOwn(DONE, gjort) ? DONE[gjort]! : null;
    await this.show(reply, caller, {
      region: textOf(region),
      done,
      way: isWay(vis) ? vis : 'moede',
      formKey: newKey(),
      typed: null,
      faults: [],
    });
  }

  @Post('tjek/:way')
  async check(
    @Param('way') way: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: object,
    @Res() reply: PageReply,
  ): Promise<void> {
    if (!isWay(way)) throw new NotFoundException();
    const sent = textFields(body);
    const typed: Typed = Object.fromEntries(FIELDS.map((field) => [field, sent[field]]));
    const formKey = keyIn(body) ?? newKey();
    const region = textOf(typed.region);
    const file = way === 'kalender' ? await fileOf(request, LARGEST_CALENDAR) : null;
    const setting = await this.query.setting(caller, region);
    const read: Read = readEntered(way, typed, file, setting);
    if (read.faults.length > 0)
      return this.show(reply, caller, { region, done: null, way, formKey, typed, faults: read.faults }, 400);
    const view = await this.query.check(caller, { region: setting.region, formKey, ...read });
    sendPage(reply, MeetingsCheckPage({ view }));
  }

  @Post('gem')
  async save(@CurrentCaller() caller: Caller, @Body() body: unknown, @Res() reply: PageReply): Promise<void> {
    const { region = '', forum = '', source = '', meetings = '' } = textFields(body);
    const sent = await this.forms.send(caller, {
      endpoint: 'administration',
      caseId: null,
      key: keyIn(body),
      body: {
        type: RegisterMeetings.type,
        forum,
        source,
        meetings: meetings.split(' '),
        ...(region ? { actingRegion: region } : {}),
      },
    });
    if (sent.kind === 'done') return seeOther(reply, `${pages.meetings}?gjort=gemt`);
    const faults: FieldFault[] = faultsOf(sent.refusal, { meetings: 'text' });
    const typed = { region, forum, papersBefore: '5', text: meetings.split(' ').map(asLine).join('\n') };
    const visit = {
      region: textOf(region),
      done: null,
      way: 'liste' as const,
      formKey: newKey(),
      typed,
      faults,
    };
    await this.show(reply, caller, visit, sent.status);
  }

  @Get(':id/fjern')
  async removal(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(
      reply,
      MeetingRemovalPage({ view: await this.query.removal(caller, id, { formKey: newKey() }) }),
    );
  }

  @Post(':id/fjern')
  async remove(
    @Param('id') meetingId: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const region = textOf(textFields(body).region);
    const sent = await this.forms.send(caller, {
      endpoint: 'administration',
      caseId: null,
      key: keyIn(body),
      body: { type: WithdrawMeeting.type, meetingId, ...(region ? { actingRegion: region } : {}) },
    });
    if (sent.kind === 'done') return seeOther(reply, `${pages.meetings}?gjort=fjernet`);
    const again = { formKey: keyIn(body) ?? newKey(), faults: faultsOf(sent.refusal) };
    sendPage(
      reply,
      MeetingRemovalPage({ view: await this.query.removal(caller, meetingId, again) }),
      sent.status,
    );
  }

  private async show(reply: PageReply, caller: Caller, visit: MeetingsVisit, status = 200): Promise<void> {
    sendPage(reply, MeetingsPage({ view: await this.query.show(caller, visit) }), status);
  }
}

/** A meeting as a line of the list: "2024-04-12 2024-04-19". */
const asLine = (interval: string) => interval.replace('/', ' ');
