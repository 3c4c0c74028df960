import { Injectable, NotFoundException } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { JournalEntry } from '../../journal/activity.reads.js';
import { longInstant, plainDate, localDateOf } from '../../platform/danish/dates.pure.js';
import { openQuestions } from '../../approvals/open-questions.reads.js';
import { Processes } from '../../platform/commands/processes.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { Caller } from '../../platform/http/caller.js';
import { regionNames } from '../../procedure/region-names.js';
import { texts } from '../../texts/texts.js';
import { SignedInPages, type PageReading } from '../pages.reads.js';
import { maySee, type Viewer } from '../viewer.reads.js';
import { ADMIN_PLACES } from './admin-frame.reads.js';
import * as read from './administration.reads.js';
import type {
  AdminPlace,
  AdminView,
  AdminVisit,
  ChairLine,
  ChairsView,
  ClosedDaysView,
  ListView,
  LogView,
  MandatesView,
  MembershipChoices,
  OrganisationsView,
  PeopleView,
  PersonDetails,
  PersonView,
} from './administration.view.js';
import { periodState, periodText, roleText } from './periods.pure.js';
import { PAGE_SIZE, type Asked } from './search.pure.js';

const words = texts.administration;
const nameOf = (region: string | null) => (region === null ? null : (regionNames.get(region) ?? region));
const dayOfYear = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', timeZone: 'UTC' });
/** A leap year, so that every day has its name. */
const LEAP_YEAR = 2024;

/** The reads of the administration's pages. Errors: `Refused` (forbidden) for whoever administers nothing. */
@Injectable()
export class AdministrationQuery {
  constructor(
    private readonly pages: SignedInPages,
    private readonly processes: Processes,
  ) {}

  /** The first place its reader may open. */
  async first(caller: Caller): Promise<AdminPlace> {
    return this.pages.read(caller, null, ({ viewer }) => Promise.resolve(placesOf(viewer)[0]!));
  }

  people(caller: Caller, visit: AdminVisit, asked: Asked): Promise<PeopleView> {
    return this.asAdmin(caller, visit, async (base, { tx, today }) => {
      const rows = await read.peopleRows(tx, asked);
      const list = listOf(asked, rows, ({ id, name, email, closed, roles }) => ({
        id,
        name,
        email,
        closed,
        roles: roles.map(({ role, region }) => roleText(role, nameOf(region))),
      }));
      return { ...base, list, choices: await choicesOf({ tx, today }) };
    });
  }

  /** Errors also: NotFoundException. */
  person(
    caller: Caller,
    visit: AdminVisit,
    id: string,
    more: { readonly password?: string; readonly conflict?: PersonDetails } = {},
  ): Promise<PersonView> {
    return this.asAdmin(caller, visit, async (base, { tx, today }) => {
      const row = isUuid(id) ? await read.personRow(tx, id) : null;
      if (!row) throw new NotFoundException();
      const memberships = await read.membershipRows(tx, id);
      return {
        ...base,
        id,
        person: { name: row.name, email: row.email, phone: row.phone ?? '' },
        closed: row.closed,
        memberships: memberships.map((one) => ({
          id: one.id,
          role: roleText(one.role, nameOf(one.region)),
          organisation: one.organisation,
          period: periodText(one),
          state: periodState(one, today),
          endable: one.validTo === null || one.validTo >= today,
        })),
        choices: await choicesOf({ tx, today }),
        password: more.password ?? null,
        conflict: more.conflict ?? null,
      };
    });
  }

  organisations(caller: Caller, visit: AdminVisit, asked: Asked): Promise<OrganisationsView> {
    return this.asAdmin(caller, visit, async (base, { tx, today }) => {
      const rows = await read.organisationRows(tx, asked);
      const list = listOf(asked, rows, (row) => ({
        id: row.id,
        name: row.name,
        kind: (words.kinds as Readonly<Record<string, string>>)[row.kind] ?? row.kind,
        region: nameOf(row.region),
        forum: row.forum,
        period: periodText(row),
        state: periodState(row, today),
        members: row.members,
      }));
      return { ...base, list, choices: await choicesOf({ tx, today }) };
    });
  }

  /** `region`: the one that gets another chair, with what it has been asked and not answered. */
  chairs(caller: Caller, visit: AdminVisit, region: unknown = null): Promise<ChairsView> {
    return this.asAdmin(caller, visit, async (base, { tx, today }) => {
      const lines = chairLines(await read.chairRows(tx), today);
      const people = choices(await read.peopleToChoose(tx));
      const name = typeof region === 'string' ? regionNames.get(region) : undefined;
      const code = String(region);
      const open = name === undefined ? [] : await openQuestions(tx, this.processes, code);
      const chosen = name === undefined ? null : { code, region: name, open };
      return { ...base, lines, chosen, people, choices: await choicesOf({ tx, today }) };
    });
  }

  /** All for administrators; for a secretariat those of its own region. */
  mandates(caller: Caller, visit: AdminVisit, asked: Asked): Promise<MandatesView> {
    return this.pages.read(caller, null, async (reading) => {
      const { tx, viewer, today } = reading;
      const all = maySee(viewer, { what: 'administration' }).ok;
      const own = desksOf(viewer);
      const rows = await read.mandateRows(tx, asked, all ? null : own);
      const list = listOf(asked, rows, (row) => {
        const over = row.revokedAt !== null || row.validTo! < today;
        return {
          id: row.id,
          substitute: row.substitute,
          principal: `${row.principal} (${roleText(row.role, nameOf(row.region))})`,
          period: periodText(row),
          state:
            row.revokedAt === null
              ? periodState(row, today)
              : ({
                  mark: 'refused',
                  word: words.mandates.revoked(plainDate(localDateOf(row.revokedAt))),
                } as const),
          reason: row.reason,
          revocable: !over,
        };
      });
      const principals = own.flatMap((region) => {
        const name = nameOf(region)!;
        return [
          { value: `${region}.chair`, label: words.mandates.forChair(name) },
          { value: `${region}.secretariat`, label: words.mandates.forSecretariat(name) },
        ];
      });
      const people = own.length === 0 ? [] : choices(await read.peopleToChoose(tx));
      return { ...baseOf(reading, visit), list, principals, people };
    });
  }

  closedDays(caller: Caller, visit: AdminVisit): Promise<ClosedDaysView> {
    return this.asAdmin(caller, visit, async (base, { tx, today }) => {
      const rows = await read.closedDayRows(tx);
      const lines = rows.map((row) => ({
        id: row.id,
        day: dayOfYear.format(new Date(Date.UTC(LEAP_YEAR, row.month - 1, row.day))),
        name: row.name,
        who: row.organisation ?? words.closedDays.everyone,
        period: periodText(row),
        state: periodState(row, today),
      }));
      return { ...base, lines };
    });
  }

  log(caller: Caller, visit: AdminVisit, asked: Asked): Promise<LogView> {
    return this.asAdmin(caller, visit, async (base, { tx }) => {
      const rows = await read.logRows(tx, asked);
      const list = listOf({ ...asked, q: '' }, rows, ({ entry, about }) => {
        const { seq, at, actor, type } = JSON.parse(entry) as JournalEntry;
        const acts = words.log.acts as Readonly<Record<string, string>>;
        return {
          seq,
          when: longInstant(at),
          who: actor.onBehalfOf ? `${actor.name} for ${actor.onBehalfOf.name}` : actor.name,
          what: Object.hasOwn(acts, type) ? acts[type]! : words.log.otherAct,
          about,
        };
      });
      return { ...base, list };
    });
  }

  /** A page of the administration. Errors: `Refused` (forbidden). */
  asAdmin<T>(
    caller: Caller,
    visit: AdminVisit,
    work: (base: AdminView, reading: PageReading) => Promise<T>,
  ): Promise<T> {
    return this.pages.read(caller, { what: 'administration' }, (reading) =>
      work(baseOf(reading, visit), reading),
    );
  }
}

const baseOf = ({ frame, viewer }: PageReading, visit: AdminVisit): AdminView => ({
  ...visit,
  frame,
  places: placesOf(viewer),
});

/** Regions whose secretariat somebody is in by a membership of its own: a substitute appoints none. */
const desksOf = ({ grants }: Viewer): string[] => [
  ...new Set(
    grants.flatMap(({ kind, role, region }) =>
      kind === 'membership' && role === 'secretariat' && region !== null ? [region] : [],
    ),
  ),
];

function placesOf(viewer: Viewer): readonly AdminPlace[] {
  if (maySee(viewer, { what: 'administration' }).ok) return ADMIN_PLACES;
  if (desksOf(viewer).length > 0) return ['mandates'];
  throw new Refused('forbidden', 'notForRole', words.mandates.onlySecretariats);
}

function listOf<R extends { readonly total: number }, L>(
  { q, page }: Asked,
  rows: readonly R[],
  line: (row: R) => L,
): ListView<L> {
  return { q, page, size: PAGE_SIZE, total: rows[0]?.total ?? 0, rows: rows.map(line) };
}

const choices = (rows: readonly { readonly id: string; readonly name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

async function choicesOf({ tx, today }: Pick<PageReading, 'tx' | 'today'>): Promise<MembershipChoices> {
  return {
    organisations: choices(await read.organisationsToChoose(tx)),
    regions: [...regionNames].map(([value, label]) => ({ value, label })),
    today,
  };
}

/** Every region with its chairs of today and to come; one without says so. */
function chairLines(rows: readonly read.ChairRow[], today: string): ChairLine[] {
  return [...regionNames].flatMap(([code, region]) => {
    const own = rows.filter((row) => row.region === code);
    const lines = own.map((row) => ({
      key: row.id,
      code,
      region,
      name: row.name,
      period: periodText(row),
      state: periodState(row, today),
    }));
    if (own.some(({ validFrom }) => validFrom <= today)) return lines;
    const vacant = { mark: 'attention', word: words.chairs.vacant } as const;
    return [{ key: code, code, region, name: null, period: '', state: vacant }, ...lines];
  });
}
