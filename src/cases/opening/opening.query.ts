import { Injectable } from '@nestjs/common';
import { caseCalendar } from '../../deadlines/calendar.reads.js';
import { SignedInPages, type PageReading } from '../../identity/pages.reads.js';
import { Processes } from '../../platform/commands/processes.js';
import { Refused } from '../../platform/commands/refusal.js';
import { parseCommand, CommandRegistry } from '../../platform/commands/registry.js';
import { plainDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { procedures } from '../../procedure/catalogue.js';
import type { Procedure } from '../../procedure/procedure.js';
import { regionNames } from '../../procedure/region-names.js';
import { texts } from '../../texts/texts.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import { faultsOf } from '../../web/components/faults.js';
import { numberTaken, OpenCase } from '../open-case.command.js';
import type { OpeningCheck, OpeningForm } from './opening.view.js';
import { openingWarnings, plannedLines } from './planned.pure.js';

const words = texts.case.opening;
const FIELDS = ['number', 'title', 'sender', 'letterDate', 'formalDeadline', 'procedureId'] as const;

/** A form as it came in. */
export interface Sent {
  readonly formKey: string;
  readonly typed: Typed;
}

/** Reads for the pages that open a case. Errors: `Refused` (forbidden) for whoever is in no secretariat. */
@Injectable()
export class OpeningQuery {
  constructor(
    private readonly pages: SignedInPages,
    private readonly processes: Processes,
    private readonly registry: CommandRegistry,
  ) {}

  form(caller: Caller, { formKey, typed }: Sent, faults: readonly FieldFault[]): Promise<OpeningForm> {
    return this.pages.read(caller, null, (reading) => {
      const { frame } = reading;
      return Promise.resolve({ frame, formKey, typed, faults, ...this.offered(reading) });
    });
  }

  /** What the case would be, or what is wrong with the form. */
  check(
    caller: Caller,
    { formKey, typed }: Sent,
  ): Promise<OpeningCheck | { readonly faults: readonly FieldFault[] }> {
    return this.pages.read(caller, null, async (reading) => {
      const { desks } = this.offered(reading);
      const missing = missingFaults(typed);
      if (missing.length > 0) return { faults: missing };
      const command = this.parse(typed);
      if ('faults' in command) return command;
      const procedure = this.processes.newest(command.procedureId);
      if (!procedure) return { faults: [{ field: 'procedureId', text: words.unknownProcedure }] };
      if (desks.length > 1 && !typed.actingRegion)
        return { faults: [{ field: 'actingRegion', text: words.chooseDesk }] };
      if (await numberTaken(reading.tx, command.number))
        return { faults: [{ field: 'number', text: words.taken(command.number) }] };
      const { today, frame } = reading;
      const { number, formalDeadline } = command;
      const planned = plannedLines(procedure, { formalDeadline, today }, await caseCalendar(reading.tx));
      const warnings = openingWarnings(command, planned, today);
      return { frame, formKey, typed, number, told: told(command, procedure), warnings, planned };
    });
  }

  private parse(typed: Typed): OpenCase | { readonly faults: readonly FieldFault[] } {
    const body = Object.fromEntries(FIELDS.map((field) => [field, typed[field] ?? '']));
    try {
      return parseCommand(this.registry.handlerOf(OpenCase.type), body) as OpenCase;
    } catch (error) {
      if (error instanceof Refused) return { faults: faultsOf(error) };
      throw error;
    }
  }

  private offered({ viewer }: PageReading): { procedures: Choice[]; desks: Choice[] } {
    const desks = [
      ...new Set(
        viewer.grants.flatMap(({ role, region }) => (role === 'secretariat' && region ? [region] : [])),
      ),
    ];
    if (desks.length === 0) throw new Refused('forbidden', 'noRole', words.onlySecretariats);
    const newest = [...new Set(procedures.map(({ id }) => id))].flatMap(
      (id) => this.processes.newest(id) ?? [],
    );
    return {
      desks: desks.map((value) => ({ value, label: words.desk(regionNames.get(value) ?? value) })),
      procedures: newest.map(({ id, title, legalBasis, version }) => ({
        value: id,
        label: words.procedureChoice(title, legalBasis, version),
      })),
    };
  }
}

function missingFaults(typed: Typed): FieldFault[] {
  return Object.entries(words.missing).flatMap(([field, text]) => (typed[field] ? [] : [{ field, text }]));
}

function told(command: OpenCase, procedure: Procedure): OpeningCheck['told'] {
  const { title, legalBasis, version } = procedure;
  return [
    { what: words.number, text: command.number },
    { what: words.title, text: command.title },
    { what: words.sender, text: command.sender },
    { what: words.letterDate, text: plainDate(command.letterDate) },
    { what: words.procedure, text: words.procedureChoice(title, legalBasis, version) },
  ];
}
