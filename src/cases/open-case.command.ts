import { Injectable } from '@nestjs/common';
import { ArrayUnique } from 'class-validator';
import { contentHash } from '../platform/canonical/canonical.js';
import { ListOf, LocalDate, Optional, RegionCode, ShortText } from '../platform/commands/fields.js';
import { Handles, type NewCaseHandler } from '../platform/commands/handler.js';
import { Processes } from '../platform/commands/processes.js';
import { Refused } from '../platform/commands/refusal.js';
import type { NewCaseScope } from '../platform/commands/scope.js';
import { WriteSet } from '../platform/commands/write-set.js';
import type { Tx } from '../platform/database/database.js';
import { instantOf } from '../platform/danish/dates.pure.js';
import { CannotOpen } from '../workflow/case-process.js';
import type { OpenInput, StoredSnapshot } from '../workflow/case-context.js';

/** The formal deadline holds the whole day, local time. */
const END_OF_DAY = '23:59';

/** Registers a request from the agency as a case; the sender's secretariat coordinates it. */
export class OpenCase {
  static readonly type = 'openCase';
  static readonly says = 'Opretter en sag efter styrelsens brev. Afsenderens sekretariat koordinerer den.';
  @ShortText('Sagsnummer') number: string;
  @ShortText('Titel') title: string;
  @ShortText('Afsender') sender: string;
  @LocalDate('Brevets dato') letterDate: string;
  @ShortText('Forløbsskabelon') procedureId: string;
  @LocalDate('Den formelle frist') formalDeadline: string;
  /** Regions asked; the procedure's when left out. */
  @Optional()
  @ListOf('Regionerne')
  @ArrayUnique({ message: 'Hver region kan kun spørges én gang.' })
  @RegionCode({ each: true })
  regions?: string[];
}

@Injectable()
@Handles(OpenCase, 'newCase', 'secretariat')
export class OpenCaseHandler implements NewCaseHandler<OpenCase> {
  constructor(private readonly processes: Processes) {}

  async decide(command: OpenCase, scope: NewCaseScope): Promise<WriteSet> {
    const procedure = this.processes.newest(command.procedureId);
    if (!procedure) throw new Refused('invalid', 'unknownProcedure', 'Forløbsskabelonen findes ikke.');
    await refuseTakenNumber(scope, command.number);
    const input: OpenInput = {
      regions: command.regions ?? procedure.regions.map(({ code }) => code),
      coordinator: scope.region,
      formalDeadline: instantOf(command.formalDeadline, END_OF_DAY),
    };
    const { process } = this.processes.of(procedure.id, procedure.version);
    const snapshot = openSnapshot(() => process.open(input));
    const id = scope.ids.id();
    const { number, title, sender, letterDate } = command;
    const writes = new WriteSet(snapshot);
    writes.newCase = {
      id,
      number,
      title,
      sender,
      letterDate,
      procedureId: procedure.id,
      procedureVersion: procedure.version,
    };
    return writes
      .entry({
        type: OpenCase.type,
        open: {
          case: number,
          procedure: { id: procedure.id, version: procedure.version, hash: contentHash(procedure) },
          input,
        },
        data: { letterDate, formalDeadline: command.formalDeadline },
        texts: { title, sender },
        snapshot,
      })
      .reply({ caseId: id, number });
  }
}

/** Whether another case has the number. */
export async function numberTaken(tx: Tx, number: string): Promise<boolean> {
  return (await tx.query('select 1 from samsvar.case_file where number = $1', [number])).length > 0;
}

async function refuseTakenNumber(scope: NewCaseScope, number: string): Promise<void> {
  if (await numberTaken(scope.tx, number))
    throw new Refused('refused', 'numberTaken', `Sag ${number} er allerede oprettet. Åbn den i stedet.`);
}

function openSnapshot(open: () => StoredSnapshot): StoredSnapshot {
  try {
    return open();
  } catch (error) {
    if (error instanceof CannotOpen) throw new Refused('invalid', 'cannotOpen', error.message);
    throw error;
  }
}
