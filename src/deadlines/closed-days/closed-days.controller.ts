import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk, type FormCommand } from '../../platform/http/form-desk.js';
import { Permits } from '../../platform/http/permission.js';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { AddClosedDay, EndClosedDay, RemoveClosedDay } from './closed-day.command.js';
import { ClosedDayCheckPage, ClosedDayFormPage } from './closed-days.page.js';
import { ClosedDaysQuery, dayIn, type ClosedDayForm } from './closed-days.query.js';
import { isDate } from '../../platform/danish/dates.pure.js';

const words = texts.files.meetings.closed;
const ADD_FIELDS = ['organisationId', 'name', 'date', 'repeats', 'reason'];
const END_FIELDS = ['outcome', 'validTo', 'reason'];

/** Closed days are added, ended and removed: a form, a check with what moves, then it counts. */
@Permits('administration')
@Controller(administrationPages.closedDays)
export class ClosedDaysController {
  constructor(
    private readonly query: ClosedDaysQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get('ny')
  async newDay(@CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    await this.show(reply, caller, null, { formKey: newKey(), typed: {}, faults: [] });
  }

  @Get(':id')
  async oldDay(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(reply, caller, id, { formKey: newKey(), typed: {}, faults: [] });
  }

  @Post('ny')
  add(@CurrentCaller() caller: Caller, @Body() body: unknown, @Res() reply: PageReply): Promise<void> {
    return this.take(reply, caller, null, body);
  }

  @Post(':id')
  change(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.take(reply, caller, id, body);
  }

  private async take(reply: PageReply, caller: Caller, id: string | null, body: unknown): Promise<void> {
    const sent = textFields(body);
    const fields = id === null ? ADD_FIELDS : END_FIELDS;
    const typed: Typed = Object.fromEntries(fields.map((field) => [field, sent[field]]));
    const formKey = keyIn(body) ?? newKey();
    const form = { formKey, typed, faults: [] };
    if (sent['trin'] === 'ret') return this.show(reply, caller, id, form);
    const faults = this.faults(id, typed);
    if (faults.length > 0) return this.show(reply, caller, id, { ...form, faults }, 400);
    if (sent['trin'] !== 'gem')
      return sendPage(reply, ClosedDayCheckPage({ view: await this.query.check(caller, id, form) }));
    const done = await this.forms.send(caller, {
      endpoint: 'administration',
      caseId: null,
      key: keyIn(body),
      body: bodyOf(id, typed),
    });
    if (done.kind === 'done') return seeOther(reply, `${administrationPages.closedDays}?gjort=lukkedag`);
    const told = faultsOf(done.refusal, { day: 'date', month: 'date', validFrom: 'date' });
    await this.show(reply, caller, id, { ...form, faults: told }, done.status);
  }

  /** What is wrong before anything counts: what the form asks and no command knows of, then the command's own. */
  private faults(id: string | null, typed: Typed): FieldFault[] {
    if (id === null && !isDate(typed.date)) return [{ field: 'date', text: texts.files.meetings.dateNeeded }];
    if (id === null && typed.repeats !== 'once' && typed.repeats !== 'yearly')
      return [{ field: 'repeats', text: words.repeatsNeeded }];
    if (id !== null && typed.outcome !== 'end' && typed.outcome !== 'remove')
      return [{ field: 'outcome', text: words.changeNeeded }];
    const refusal = this.forms.faultOf(bodyOf(id, typed));
    return refusal ? faultsOf(refusal, { day: 'date', month: 'date', validFrom: 'date' }) : [];
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    id: string | null,
    form: ClosedDayForm,
    status = 200,
  ): Promise<void> {
    sendPage(reply, ClosedDayFormPage({ view: await this.query.form(caller, id, form) }), status);
  }
}

function bodyOf(id: string | null, typed: Typed): FormCommand['body'] {
  const { organisationId, name, outcome, validTo, reason } = typed;
  if (id !== null)
    return outcome === 'remove'
      ? { type: RemoveClosedDay.type, closedDayId: id, reason }
      : { type: EndClosedDay.type, closedDayId: id, validTo, reason };
  const { validTo: last, ...day } = dayIn(typed);
  return {
    type: AddClosedDay.type,
    ...(organisationId ? { organisationId } : {}),
    ...day,
    name,
    ...(last === null ? {} : { validTo: last }),
    reason,
  };
}
