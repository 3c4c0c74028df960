import {
  clockTime,
  localDateOf,
  longDate,
  longInstant,
  plainDate,
  weekdayOf,
} from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { DateInForce } from '../../deadlines/milestones.reads.js';
import type { CountdownView, ProvenanceLine } from '../overview.view.js';
import type { CaseData } from './case-data.js';
import { daysOffBetween } from './days-off.pure.js';

/** Time left to the internal target, and where the three dates come from. */
export function countdownOf(data: CaseData): CountdownView {
  const formal = dateOf(data, 'formal');
  const target = dateOf(data, 'target');
  const { delivery } = data.snapshot.context;
  // Once the agency has the reply nothing runs any more: the count stands where it stood at delivery.
  const from = delivery === null ? data.today : localDateOf(delivery);
  const left = data.calendar.workingDaysTo(target.date, from);
  return {
    workingDays: left,
    unit: unitOf(left, delivery !== null),
    date: longDate(target.date),
    question: target.date === formal.date ? 'Hvorfor den dato?' : `Hvorfor ${weekdayOf(target.date)}?`,
    provenance: provenanceOf(data, formal, target),
    counting: countingOf(data, from, target.date),
    promise: promiseOf(data),
  };
}

function dateOf({ dates }: CaseData, kind: DateInForce['kind']): DateInForce {
  const found = dates.find((date) => date.kind === kind);
  if (!found) throw new Error(`The case has no ${kind} date.`);
  return found;
}

function unitOf(left: number, delivered: boolean): string {
  const days = Math.abs(left) === 1 ? 'arbejdsdag' : 'arbejdsdage';
  const side = left < 0 ? 'efter' : delivered ? 'før' : 'til';
  return delivered ? `${days} ${side} internt mål ved afleveringen` : `${days} ${side} internt mål`;
}

function provenanceOf(data: CaseData, formal: DateInForce, target: DateInForce): ProvenanceLine[] {
  const possible = data.dates.find(({ kind }) => kind === 'possible');
  const { letterDate } = data.file;
  const given = formal.movedBy === null ? `Den står i brevet af ${plainDate(letterDate)}.` : null;
  return [
    { what: 'Styrelsens frist', date: longInstant(formal.at), why: sentences(given, ...reasons(formal)) },
    { what: 'Internt mål', date: longDate(target.date), why: sentences(...reasons(target)) },
    ...(possible
      ? [
          {
            what: 'Mulig, hvis styrelsen bekræfter',
            date: longDate(possible.date),
            why: sentences(possible.rule, possible.confirmedBy === null ? 'Ingen har bekræftet den.' : null),
          },
        ]
      : []),
  ];
}

const reasons = ({ rule, movedBy, confirmedBy }: DateInForce) => [
  rule,
  movedBy,
  confirmedBy === null ? null : `Bekræftet af ${confirmedBy}.`,
];
const sentences = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' ');

function countingOf({ calendar, procedure, opened, today }: CaseData, from: string, target: string): string {
  const free = from < target ? daysOffBetween(calendar, from, target) : [];
  const without = listed(['weekender', ...free.map((date) => plainDate(date).replace(/ \d+$/, ''))]);
  return sentences(
    `Talt fra ${from === today ? 'i morgen' : 'dagen efter afleveringen'} til og med målet, uden ${without}.`,
    `Regel: forløbsskabelon version ${procedure.version}.`,
    opened &&
      `Fristen er registreret af ${opened.actor.name} den ${plainDate(localDateOf(opened.at))} ${clockTime(opened.at)}.`,
  );
}

function promiseOf({ extension, dates }: CaseData): string | null {
  if (!extension) return null;
  const { askedUntil, promisedUntil } = extension;
  if (promisedUntil !== null) {
    const moved = dates.some(
      ({ kind, movedBy }) => kind === 'target' && movedBy?.includes('mundtligt tilsagn'),
    );
    const what = moved ? 'Kun det interne mål er flyttet.' : 'Ingen dato er flyttet.';
    return `Der er mundtligt tilsagn om frist til ${longDate(promisedUntil)}. ${what} Styrelsens frist flyttes først, når den skriver det.`;
  }
  const until = askedUntil === null ? '' : ` til ${longDate(askedUntil)}`;
  return `Der er bedt om fristforlængelse${until}. Ingen dato er flyttet, før styrelsen har svaret.`;
}
