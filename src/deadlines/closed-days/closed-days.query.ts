import { Injectable, NotFoundException } from '@nestjs/common';
import { SignedInPages, type PageFrame, type PageReading } from '../../identity/pages.reads.js';
import { Processes } from '../../platform/commands/processes.js';
import { longDate, plainDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import { closedDayRows, type ClosedDayRow } from '../case-calendar.js';
import { previewChange, type CasePreview } from '../change-preview.js';
import { closedDayById, organisationsWithDays } from './closed-days.reads.js';

const words = texts.files.meetings.closed;

/** A form about closed days as it was typed. */
export interface ClosedDayForm {
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** The form that adds a closed day, or ends one. */
export interface ClosedDayFormView extends ClosedDayForm {
  readonly frame: PageFrame;
  readonly organisations: readonly Choice[];
  /** The day that is to be ended or removed; null while one is added. */
  readonly named: { readonly id: string; readonly name: string } | null;
}

/** What was typed and what it moves, before it counts. */
export interface ClosedDayCheckView extends ClosedDayForm {
  readonly frame: PageFrame;
  readonly id: string | null;
  readonly answers: readonly { readonly name: string; readonly text: string }[];
  readonly cases: readonly CasePreview[];
}

/** Pages about closed days: for administrators alone. */
@Injectable()
export class ClosedDaysQuery {
  constructor(
    private readonly pages: SignedInPages,
    private readonly processes: Processes,
  ) {}

  /** Errors also: NotFoundException for a closed day there is not. */
  form(caller: Caller, id: string | null, form: ClosedDayForm): Promise<ClosedDayFormView> {
    return this.pages.read(caller, { what: 'administration' }, async (reading) => {
      const { tx, frame } = reading;
      const row = id === null ? null : await demandDay(reading, id);
      const organisations = (await organisationsWithDays(tx)).map(({ id: value, name }) => ({
        value,
        label: name,
      }));
      return { ...form, frame, organisations, named: row && { id: row.id, name: nameOf(row) } };
    });
  }

  check(caller: Caller, id: string | null, form: ClosedDayForm): Promise<ClosedDayCheckView> {
    return this.pages.read(caller, { what: 'administration' }, async (reading) => {
      const { tx, frame, today } = reading;
      const rows = await closedDayRows(tx);
      const named = id === null ? null : await demandDay(reading, id);
      const organisations = await organisationsWithDays(tx);
      const office = organisations.find((one) => one.id === form.typed.organisationId);
      const closedDays = named
        ? rows.flatMap((row) => (row.id === named.id ? changed(row, form.typed) : [row]))
        : [...rows, added(form.typed, office?.region ?? null)];
      const cases = await previewChange(tx, this.processes, { closedDays }, today);
      const answers = named ? endAnswers(named, form.typed) : addAnswers(form.typed, office?.name);
      return { ...form, frame, id, answers, cases };
    });
  }
}

async function demandDay({ tx }: PageReading, id: string): Promise<ClosedDayRow> {
  const row = await closedDayById(tx, id);
  if (!row) throw new NotFoundException();
  return row;
}

/** Day and month of a date, in a leap year so that every day has one. */
const LEAP_YEAR = 2024;
const two = (n: number) => String(n).padStart(2, '0');
const nameOf = ({ name, month, day }: ClosedDayRow) =>
  `${name}, ${plainDate(`${LEAP_YEAR}-${two(month)}-${two(day)}`).replace(` ${LEAP_YEAR}`, '')}`;

/** The row a form would add. The fields have been looked at. */
function added(typed: Typed, region: string | null): ClosedDayRow {
  const { month, day, validFrom, validTo } = dayIn(typed);
  const organisationId = typed.organisationId ? typed.organisationId : null;
  return { id: '', organisationId, region, month, day, name: typed.name ?? '', validFrom, validTo };
}

/** A date and how it repeats, as the command has it. */
export function dayIn({
  date = '',
  repeats,
}: Typed): Pick<ClosedDayRow, 'month' | 'day' | 'validFrom' | 'validTo'> {
  const [, month, day] = date.split('-').map(Number);
  return { month: month!, day: day!, validFrom: date, validTo: repeats === 'yearly' ? null : date };
}

function changed(row: ClosedDayRow, { outcome, validTo }: Typed): ClosedDayRow[] {
  return outcome === 'remove' ? [] : [{ ...row, validTo: validTo ?? null }];
}

function addAnswers(
  { name, date, repeats, reason }: Typed,
  office: string | undefined,
): ClosedDayCheckView['answers'] {
  return [
    { name: words.who, text: office ?? words.everyone },
    { name: words.name, text: name ?? '' },
    { name: words.date, text: longDate(date!) },
    { name: words.repeats, text: repeats === 'yearly' ? words.yearly : words.once },
    { name: words.reason, text: reason ?? '' },
  ];
}

function endAnswers(row: ClosedDayRow, { outcome, validTo, reason }: Typed): ClosedDayCheckView['answers'] {
  return [
    { name: words.day, text: nameOf(row) },
    { name: words.outcome, text: outcome === 'remove' ? words.remove : words.end },
    ...(outcome === 'remove' ? [] : [{ name: words.validTo, text: longDate(validTo!) }]),
    { name: words.reason, text: reason ?? '' },
  ];
}
