import { Injectable } from '@nestjs/common';
import { SignedInPages, type PageReading } from '../../identity/pages.reads.js';
import { longDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { regionNames } from '../../procedure/region-names.js';
import { texts } from '../../texts/texts.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';
import { absencesBetween, coverOf, peopleOfRegions, type RegionalPerson } from './absence.reads.js';
import type { AbsencesView } from './absences.view.js';

const words = texts.files.absences;
/** The last day a calendar knows. */
const FOR_EVER = '2099-12-31';

export interface AbsenceVisit {
  readonly done: string | null;
  readonly formKey: string;
  readonly faults: readonly FieldFault[];
  readonly typed: Typed;
}

/** The page "Fravær": for secretariats and chairs, each with the people of the own region. */
@Injectable()
export class AbsencesQuery {
  constructor(private readonly pages: SignedInPages) {}

  /** Errors: `Refused` (forbidden) for whoever is neither of a secretariat nor a chair. */
  show(caller: Caller, visit: AbsenceVisit): Promise<AbsencesView> {
    return this.pages.read(caller, { what: 'directory' }, async (reading) => {
      const { tx, viewer, frame, today } = reading;
      const offices = viewer.grants.filter(({ role }) => role === 'secretariat' || role === 'chair');
      const regions = [...new Set(offices.flatMap(({ region }) => region ?? []))];
      const people = await peopleOfRegions(tx, regions);
      const seen = new Map([
        ...people.map((one) => [one.personId, one.name] as const),
        [viewer.personId, viewer.name] as const,
      ]);
      const rows = await absencesBetween(tx, [...seen.keys()], today, FOR_EVER);
      const cover = await coverOf(tx, rows);
      return {
        frame,
        ...visit,
        lines: rows.map((row) => ({
          id: row.id,
          name: seen.get(row.personId)!,
          days: words.days(longDate(row.firstDay), longDate(row.lastDay)),
          state: stateOf(row.firstDay, today),
          warning: cover.get(row.id) === false ? words.uncovered : null,
        })),
        people: choicesOf(reading, people),
        appoints: offices.some(({ role }) => role === 'secretariat'),
      };
    });
  }
}

const stateOf = (firstDay: string, today: string): MarkedWord =>
  firstDay <= today ? { mark: 'attention', word: words.now } : { mark: 'waiting', word: words.coming };

/** Oneself, and for a secretariat everybody of the own region; once each, by the region acted for. */
function choicesOf({ viewer }: PageReading, people: readonly RegionalPerson[]): Choice[] {
  const grants = viewer.grants.filter(({ role, region }) => role === 'secretariat' && region !== null);
  const own = viewer.grants.find(({ role }) => role === 'secretariat' || role === 'chair');
  const self = { value: `${own?.region}.${viewer.personId}`, label: words.myself(viewer.name) };
  const desks = new Set(grants.map(({ region }) => region));
  const taken = new Set([viewer.personId]);
  const others = people.flatMap(({ personId, name, region, role }) => {
    if (!desks.has(region) || taken.has(personId)) return [];
    taken.add(personId);
    const office = texts.administration.roles[role];
    return [
      {
        value: `${region}.${personId}`,
        label: words.person(name, office, regionNames.get(region) ?? region),
      },
    ];
  });
  return [self, ...others];
}
