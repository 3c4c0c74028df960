import { Injectable } from '@nestjs/common';
import { Max } from 'class-validator';
import { Id, LocalDate, Optional, ShortText, Text, WholeNumber } from '../../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../../platform/commands/handler.js';
import { Processes } from '../../platform/commands/processes.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { AdminScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { readCalendars } from '../case-calendar.js';
import { ClosedDay } from '../closed-day.entity.js';
import { reproject, runningCases } from '../reproject.js';
import { closedDayById, organisationExists } from './closed-days.reads.js';

const DECEMBER = 12;
const LONGEST_MONTH = 31;
/** A leap year: 29 February is a day. */
const LEAP_YEAR = 2024;

/** A day of the year on which everybody, or one organisation, is closed. Every running plan follows at once. */
export class AddClosedDay {
  static readonly type = 'addClosedDay';
  static readonly says =
    'Tilføjer en lukkedag for alle eller en organisation; alle løbende planer følger med.';
  /** Everybody when left out. */
  @Optional() @Id('Organisationens id') organisationId?: string;
  @WholeNumber('Måneden', 1) @Max(DECEMBER, { message: 'Måneden er højst 12.' }) month: number;
  @WholeNumber('Dagen', 1) @Max(LONGEST_MONTH, { message: 'Dagen er højst 31.' }) day: number;
  @ShortText('Navnet') name: string;
  @LocalDate('Første dag, den gælder') validFrom: string;
  /** For ever when left out. */
  @Optional() @LocalDate('Sidste dag, den gælder') validTo?: string;
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(AddClosedDay, 'administration', 'admin')
export class AddClosedDayHandler implements AdminHandler<AddClosedDay> {
  constructor(private readonly processes: Processes) {}

  async decide(command: AddClosedDay, scope: AdminScope): Promise<WriteSet> {
    const { organisationId = null, month, day, name, validFrom, validTo = null, reason } = command;
    if (new Date(Date.UTC(LEAP_YEAR, month - 1, day)).getUTCDate() !== day)
      throw refuse('day', 'noSuchDay', 'Dagen findes ikke i den måned.');
    if (validTo !== null && validTo < validFrom)
      throw refuse('validTo', 'period', 'Sidste dag skal ligge på eller efter første dag.');
    if (organisationId !== null && !(await organisationExists(scope.tx, organisationId)))
      throw refuse('organisationId', 'unknownOrganisation', 'Organisationen findes ikke.');
    const id = scope.ids.id();
    const writes = scope
      .start()
      .insert(ClosedDay, { id, organisationId, month, day, name, validFrom, validTo })
      .entry({
        type: AddClosedDay.type,
        data: { closedDay: id, organisation: organisationId, month, day, validFrom, validTo },
        texts: { name, reason },
      })
      .reply({ closedDayId: id });
    return plansFollow(scope, writes, this.processes, reason);
  }
}

/** A closed day counts no more after a day. */
export class EndClosedDay {
  static readonly type = 'endClosedDay';
  static readonly says = 'Lader en lukkedag gælde til og med en dag; alle løbende planer følger med.';
  @Id('Lukkedagens id') closedDayId: string;
  @LocalDate('Sidste dag, den gælder') validTo: string;
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(EndClosedDay, 'administration', 'admin')
export class EndClosedDayHandler implements AdminHandler<EndClosedDay> {
  constructor(private readonly processes: Processes) {}

  async decide({ closedDayId, validTo, reason }: EndClosedDay, scope: AdminScope): Promise<WriteSet> {
    const closedDay = await closedDayById(scope.tx, closedDayId);
    if (!closedDay) throw unknown();
    if (validTo < closedDay.validFrom)
      throw refuse('validTo', 'period', 'Sidste dag skal ligge på eller efter første dag.');
    const writes = scope
      .start()
      .update(ClosedDay, { id: closedDayId }, { validTo })
      .entry({
        type: EndClosedDay.type,
        data: { closedDay: closedDayId, before: closedDay.validTo, validTo },
        texts: { reason },
      });
    return plansFollow(scope, writes, this.processes, reason);
  }
}

/** A closed day was a mistake and counts for no day any more. */
export class RemoveClosedDay {
  static readonly type = 'removeClosedDay';
  static readonly says = 'Fjerner en lukkedag, der var en fejl; alle løbende planer følger med.';
  @Id('Lukkedagens id') closedDayId: string;
  @Text('Begrundelsen') reason: string;
}

@Injectable()
@Handles(RemoveClosedDay, 'administration', 'admin')
export class RemoveClosedDayHandler implements AdminHandler<RemoveClosedDay> {
  constructor(private readonly processes: Processes) {}

  async decide({ closedDayId, reason }: RemoveClosedDay, scope: AdminScope): Promise<WriteSet> {
    if (!(await closedDayById(scope.tx, closedDayId))) throw unknown();
    const writes = scope
      .start()
      .update(ClosedDay, { id: closedDayId, removedAt: null }, { removedAt: scope.now })
      .entry({ type: RemoveClosedDay.type, data: { closedDay: closedDayId }, texts: { reason } });
    return plansFollow(scope, writes, this.processes, reason);
  }
}

/** Every running plan is made anew in this transaction, by the calendar as it is then. */
async function plansFollow(
  scope: AdminScope,
  writes: WriteSet,
  processes: Processes,
  reason: string,
): Promise<WriteSet> {
  const { common: before } = await readCalendars(scope.tx);
  for (const caseId of await runningCases(scope.tx, processes.names))
    writes.follow({ caseId, decide: (file) => reproject(file, { cause: 'calendar', reason, before }) });
  return writes;
}

const unknown = () => new Refused('unknown', 'unknownClosedDay', 'Lukkedagen findes ikke.');
const refuse = (field: string, code: string, text: string) =>
  new Refused('invalid', code, text, [{ field, text }]);
