import { Injectable } from '@nestjs/common';
import { caseCalendar } from '../../deadlines/calendar.reads.js';
import { outlooks, type Outlook } from '../../deadlines/milestones.reads.js';
import { readAs } from '../../identity/read-as.reads.js';
import { maySee, viewerNote, type Viewer } from '../../identity/viewer.reads.js';
import { Policy } from '../../platform/commands/actor.js';
import { Processes } from '../../platform/commands/processes.js';
import { Refused } from '../../platform/commands/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { pages } from '../../web/addresses.js';
import { Frames } from '../../web/frames.js';
import { texts } from '../../texts/texts.js';
import { seenCases, type CaseSeen } from '../seen-case.reads.js';
import { worksOn } from '../tasks.query.js';
import { audienceOf } from './audience.pure.js';
import { choicesOf, EVERYTHING, foundOf, pageOf, type Asked, type Findable } from './portfolio.pure.js';
import { portfolioRow, type Day } from './portfolio-row.pure.js';
import type { CasesView, PortfolioRow, PortfolioView } from './portfolio.view.js';

/** Cases on the front page; the rest stand under "Sager". */
const ON_FRONT_PAGE = 10;

type Listed = CaseSeen & Findable & { readonly works: boolean; readonly outlook: Outlook | null };

/** The cases a person may see, searched, filtered and by pages. */
@Injectable()
export class PortfolioQuery {
  constructor(
    private readonly db: Database,
    private readonly processes: Processes,
    private readonly policy: Policy,
    private readonly frames: Frames,
  ) {}

  /** The page "Sager". */
  async cases(caller: Caller, asked: Asked): Promise<CasesView> {
    const warning = await this.frames.warning();
    return readAs(this.db, caller, async (tx, viewer) => ({
      ...(await this.frames.frameOf(tx, caller, warning, viewerNote(viewer))),
      notice: this.frames.settings.notice,
      portfolio: await this.portfolio(tx, viewer, await casesOf(tx, viewer), await dayOf(tx), asked),
    }));
  }

  /** The first cases, for the front page. */
  async first(tx: Tx, viewer: Viewer, cases: readonly CaseSeen[], day: Day): Promise<PortfolioView> {
    const view = await this.portfolio(tx, viewer, cases, day, EVERYTHING, ON_FRONT_PAGE);
    const more = cases.length > ON_FRONT_PAGE;
    const all = more ? { href: pages.cases, words: texts.home.cases.seeAll(cases.length) } : null;
    return { ...view, pages: null, all };
  }

  private async portfolio(
    tx: Tx,
    viewer: Viewer,
    cases: readonly CaseSeen[],
    day: Day,
    asked: Asked,
    most?: number,
  ): Promise<PortfolioView> {
    const all = await listed(tx, viewer, cases);
    const works = all.some((one) => one.works);
    const found = foundOf(all, asked);
    const { items, pages: paging } = pageOf(found, asked);
    const narrowed = asked.words !== '' || asked.filter !== 'alle';
    return {
      words: asked.words,
      choices: choicesOf(all, asked, works),
      rows: await this.rows(tx, items.slice(0, most), day),
      found: foundText(found.length, asked),
      empty: narrowed ? nothingText(asked) : texts.home.empty.noCases[audienceOf(viewer.grants)],
      narrowed,
      withPlan: works,
      mayOpen: this.mayOpen(viewer),
      pages: paging,
      all: null,
    };
  }

  private async rows(tx: Tx, cases: readonly Listed[], day: Day): Promise<PortfolioRow[]> {
    const files = await tx.query<FileRow>(FILES, [cases.map(({ id }) => id)]);
    const byId = new Map(files.map((file) => [file.id, file]));
    return cases.map((one) => {
      const { procedureId, procedureVersion, snapshot, letterDate } = byId.get(one.id)!;
      const { procedure, process } = this.processes.of(procedureId, procedureVersion);
      const read = process.read(snapshot).snapshot;
      const { delivery } = read.context;
      return portfolioRow({ ...one, letterDate, procedure, where: process.where(read), delivery }, day);
    });
  }

  /** Whether the policy lets a person open a case; who works for several secretariats is asked there which one. */
  private mayOpen(viewer: Viewer): boolean {
    try {
      this.policy.actAs(viewer, {
        capacities: ['secretariat'],
        region: null,
        lead: null,
        coordinator: null,
      });
      return true;
    } catch (error) {
      if (error instanceof Refused) return error.code === 'ambiguous';
      throw error;
    }
  }
}

interface FileRow {
  readonly id: string;
  readonly letterDate: string;
  readonly procedureId: string;
  readonly procedureVersion: number;
  readonly snapshot: unknown;
}
const FILES = `
  select id, letter_date as "letterDate", procedure_id as "procedureId", procedure_version as "procedureVersion", snapshot
    from samsvar.case_file where id = any($1)`;

/** The cases a viewer may know of. */
export async function casesOf(tx: Tx, viewer: Viewer): Promise<CaseSeen[]> {
  return (await seenCases(tx)).filter((seen) => maySee(viewer, { what: 'case', case: seen }).ok);
}

/** Today in Copenhagen with the calendar of the cases. */
export async function dayOf(tx: Tx): Promise<Day> {
  const [clock] = await tx.query<{ today: string }>('select samsvar.today() as today');
  return { today: clock!.today, calendar: await caseCalendar(tx) };
}

async function listed(tx: Tx, viewer: Viewer, cases: readonly CaseSeen[]): Promise<Listed[]> {
  const worked = new Set(cases.filter((seen) => worksOn(viewer, seen)).map(({ id }) => id));
  const known = await outlooks(tx, [...worked]);
  return cases.map((seen) => {
    const outlook = known.get(seen.id) ?? null;
    return {
      ...seen,
      works: worked.has(seen.id),
      outlook,
      closed: seen.state === 'closed',
      late: (outlook?.late ?? 0) > 0,
      mine: viewer.grants.some(({ role, region }) => role === 'secretariat' && region === seen.coordinator),
    };
  });
}

const foundText = (count: number, { words }: Asked) =>
  words === '' ? texts.home.cases.found(count) : texts.home.cases.foundFor(count, words);
const nothingText = ({ words }: Asked) =>
  words === '' ? texts.home.cases.nothing : texts.home.cases.nothingFor(words);
