import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk, type FormCommand, type FormOutcome } from '../../platform/http/form-desk.js';
import { Permits } from '../../platform/http/permission.js';
import { texts } from '../../texts/texts.js';
import { pages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { Typed } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { RegisterAbsence, WithdrawAbsence } from './absence.command.js';
import { AbsencesPage } from './absences.page.js';
import { AbsencesQuery, type AbsenceVisit } from './absences.query.js';

const DONE: Readonly<Record<string, string>> = texts.files.absences.did;

/** When one is away: registered, seen and taken back. */
@Permits('own')
@Controller(pages.absences)
export class AbsencesController {
  constructor(
    private readonly query: AbsencesQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async page(
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const done = typeof did === 'string' && Object.hasOwn(DONE, did) ? DONE[did]! : null;
    await this.show(reply, caller, { done, formKey: newKey(), faults: [], typed: {} });
  }

  @Post('registrer')
  async register(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { who = '', firstDay = '', lastDay = '' } = textFields(body);
    const [region, personId = ''] = who.split('.');
    const sent = await this.send(caller, body, {
      type: RegisterAbsence.type,
      personId,
      firstDay,
      lastDay,
      ...(region ? { actingRegion: region } : {}),
    });
    await this.answer(reply, caller, sent, 'registreret', { who, firstDay, lastDay }, keyIn(body));
  }

  @Post('tilbagekald')
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { absenceId = '' } = textFields(body);
    const sent = await this.send(caller, body, { type: WithdrawAbsence.type, absenceId });
    await this.answer(reply, caller, sent, 'tilbagetrukket', {});
  }

  private send(caller: Caller, form: unknown, body: FormCommand['body']): Promise<FormOutcome> {
    return this.forms.send(caller, { endpoint: 'administration', caseId: null, key: keyIn(form), body });
  }

  private async answer(
    reply: PageReply,
    caller: Caller,
    sent: FormOutcome,
    done: string,
    typed: Typed,
    key?: string,
  ): Promise<void> {
    if (sent.kind === 'done') return seeOther(reply, `${pages.absences}?gjort=${done}`);
    const faults = faultsOf(sent.refusal, { personId: 'who' });
    await this.show(reply, caller, { done: null, formKey: key ?? newKey(), faults, typed }, sent.status);
  }

  private async show(reply: PageReply, caller: Caller, visit: AbsenceVisit, status = 200): Promise<void> {
    sendPage(reply, AbsencesPage({ view: await this.query.show(caller, visit) }), status);
  }
}
