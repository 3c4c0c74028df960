import { Injectable } from '@nestjs/common';
import { releasesOf } from '../../drafting/release/releases.reads.js';
import { forumsOf, holdersOf, namesOf } from '../../identity/people.reads.js';
import { Processes } from '../../platform/commands/processes.js';
import { localDateOf, longInstant, plainDate } from '../../platform/danish/dates.pure.js';
import type { Tx } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { CasePages, type CasePageReading } from '../case-pages.reads.js';
import { regionName, sectionTitle, type CaseData } from '../overview/case-data.js';
import { readCaseData, readMoment } from '../overview/read-case-data.js';
import { ownersText, secretariats } from '../overview/who.pure.js';
import type { CoordinationView, ParticipantLine, ReleaseLine, ReturnedForm } from './coordination.view.js';
import { leadLines } from './lead-lines.pure.js';
import { offersOf } from './offered.pure.js';

const words = texts.case.coordination;

/** What a visit to the page brings with it. */
export interface Visit {
  readonly formKey: string;
  readonly done: CoordinationView['done'];
  readonly returned: ReturnedForm | null;
}

/** The one read of the page "Koordinering". */
@Injectable()
export class CoordinationQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly processes: Processes,
  ) {}

  /** Errors: NotFoundException; `Refused` (forbidden) for whoever does not work on the case. */
  coordination(caller: Caller, number: string, visit: Visit): Promise<CoordinationView> {
    return this.pages.read(caller, number, 'plan', async (reading) => {
      const { tx, file, viewer, frame } = reading;
      const data = await readCaseData(tx, this.processes, file.id, await readMoment(tx));
      const yes = await acceptancesOf(tx, file.id);
      const name = (region: string) => ownersText(data, secretariats([region]));
      const { coordinator, regions } = data.snapshot.context;
      return {
        ...visit,
        frame,
        coordinator: name(coordinator),
        leads: leadLines(data),
        secretariats: regions.map((region) => ({ value: region, label: name(region) })),
        accepted: yes.map(({ region, at }) => words.saidYes(name(region), longInstant(at))),
        receivers: yes.map(({ region }) => ({ value: region, label: name(region) })),
        ...offersOf(data, viewer.grants, name),
        participants: await participantsOf(reading, data),
        releases: await releaseLines(tx, data, file.id),
      };
    });
  }
}

interface Acceptance {
  readonly region: string;
  readonly at: string;
}

/** The secretariats that have said yes to taking over and have not done so, the first yes of each. */
function acceptancesOf(tx: Tx, caseId: string): Promise<Acceptance[]> {
  return tx.query<Acceptance>(
    `select region, min(given_at) as at from samsvar.coordination_consent
      where case_id = $1 and used_at is null group by region order by region`,
    [caseId],
  );
}

async function participantsOf({ tx, now }: CasePageReading, data: CaseData): Promise<ParticipantLine[]> {
  const { regions } = data.snapshot.context;
  const today = localDateOf(now);
  const holders = await holdersOf(tx, regions, today);
  const forums = await forumsOf(tx, today);
  const named = (region: string, role: 'secretariat' | 'chair') =>
    holders
      .filter((one) => one.region === region && one.role === role)
      .map(({ name, capacity }) => (capacity === 'substitute' ? words.substitute(name) : name));
  return regions.map((region) => ({
    region: regionName(data, region),
    forum: forums.get(region) ?? null,
    secretariat: named(region, 'secretariat'),
    chair: named(region, 'chair'),
  }));
}

async function releaseLines(tx: Tx, data: CaseData, caseId: string): Promise<ReleaseLine[]> {
  const releases = await releasesOf(tx, caseId);
  const names = await namesOf(
    tx,
    releases.map(({ personId }) => personId),
  );
  return releases.map(({ id, section, hash, personId, releasedAt, withdrawnAt }) => {
    const number = data.revisionNumbers.findLast(
      (one) => one.section === section && one.hash === hash,
    )?.number;
    const title = sectionTitle(data, section);
    const pages = sectionPages(data.file.number, section);
    return {
      id,
      reader: names.get(personId) ?? '',
      text: number === undefined ? title : texts.case.acts.version(title, number),
      href: number === undefined ? pages.read : pages.version(number),
      when: plainDate(localDateOf(releasedAt)),
      withdrawn: withdrawnAt === null ? null : words.withdrawn(plainDate(localDateOf(withdrawnAt))),
    };
  });
}
