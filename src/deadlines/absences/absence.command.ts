import { Injectable } from '@nestjs/common';
import { Id, LocalDate, Optional } from '../../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { AdminScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { addDays } from '../../platform/danish/dates.pure.js';
import { Absence } from './absence.entity.js';
import { absenceById, absencesBetween, peopleOfRegions } from './absence.reads.js';

/** Longest absence in days: whoever is away longer is replaced, not waited for. */
const LONGEST = 366;

/**
 * Days on which somebody is away: oneself, or (by the secretariat) somebody of the own region. Reminders then also go to
 * the substitute, and the plan says which dates fall in it. No reason is asked for or stored.
 */
export class RegisterAbsence {
  static readonly type = 'registerAbsence';
  static readonly says =
    'Registrerer, hvornår man selv eller (af sekretariatet) en person i egen region er fraværende. Uden grund.';
  /** Oneself when left out. */
  @Optional() @Id('Personens id') personId?: string;
  @LocalDate('Første dag') firstDay: string;
  @LocalDate('Sidste dag') lastDay: string;
}

@Injectable()
@Handles(RegisterAbsence, 'administration', 'secretariat', 'chair')
export class RegisterAbsenceHandler implements AdminHandler<RegisterAbsence> {
  async decide(command: RegisterAbsence, scope: AdminScope): Promise<WriteSet> {
    const { firstDay, lastDay, personId = scope.personId } = command;
    refuseBadPeriod(command, scope.today);
    await demandOwn(scope, personId);
    const [taken] = await absencesBetween(scope.tx, [personId], firstDay, lastDay);
    if (taken) refuseField('firstDay', 'alreadyAway', 'Der er allerede registreret fravær i de dage.');
    const id = scope.ids.id();
    return scope
      .start()
      .insert(Absence, {
        id,
        personId,
        firstDay,
        lastDay,
        registeredBy: scope.personId,
        registeredAt: scope.now,
      })
      .entry({
        type: RegisterAbsence.type,
        data: { absence: id, person: personId, firstDay, lastDay },
        texts: {},
      })
      .reply({ absenceId: id });
  }
}

/** Takes an absence back: it was a mistake, or the person is there after all. */
export class WithdrawAbsence {
  static readonly type = 'withdrawAbsence';
  static readonly says = 'Trækker et registreret fravær tilbage.';
  @Id('Fraværets id') absenceId: string;
}

@Injectable()
@Handles(WithdrawAbsence, 'administration', 'secretariat', 'chair')
export class WithdrawAbsenceHandler implements AdminHandler<WithdrawAbsence> {
  async decide({ absenceId }: WithdrawAbsence, scope: AdminScope): Promise<WriteSet> {
    const absence = await absenceById(scope.tx, absenceId);
    if (!absence) throw new Refused('unknown', 'unknownAbsence', 'Fraværet findes ikke.');
    await demandOwn(scope, absence.personId);
    return scope
      .start()
      .update(Absence, { id: absenceId, withdrawnAt: null }, { withdrawnAt: scope.now })
      .entry({
        type: WithdrawAbsence.type,
        data: { absence: absenceId, person: absence.personId },
        texts: {},
      });
  }
}

/** Errors: `Refused` for somebody who is neither oneself nor, for a secretariat, of the own region. */
async function demandOwn(scope: AdminScope, personId: string): Promise<void> {
  if (personId === scope.personId) return;
  const { grant } = scope.acting;
  const people = grant?.role === 'secretariat' ? await peopleOfRegions(scope.tx, [scope.region]) : [];
  if (people.some((person) => person.personId === personId)) return;
  throw new Refused(
    'forbidden',
    'notYourPeople',
    'Du kan kun registrere fravær for dig selv og, som sekretariat, for din egen regions formand og sekretariat.',
  );
}

function refuseBadPeriod({ firstDay, lastDay }: RegisterAbsence, today: string): void {
  if (lastDay < firstDay)
    refuseField('lastDay', 'period', 'Sidste dag skal ligge på eller efter første dag.');
  if (lastDay < today) refuseField('lastDay', 'over', 'Fraværet er allerede forbi. Vælg i dag eller senere.');
  if (lastDay > addDays(firstDay, LONGEST - 1))
    refuseField('lastDay', 'tooLong', 'Et fravær kan højst vare et år.');
}

function refuseField(field: string, code: string, text: string): never {
  throw new Refused('invalid', code, text, [{ field, text }]);
}
