import { addDays } from '../../platform/danish/dates.pure.js';
import { cast } from '../../sample/people.js';
import { chair, REGIONS, secretariat } from '../../sample/story/cast.js';
import { contentOf, SECTION_IDS } from '../../sample/story/texts.js';
import type { Choices } from '../faults/choices.js';

/** Sends one command; gives its answer. Errors: `Refused`. */
export type Act = (
  person: string,
  body: { readonly type: string } & Record<string, unknown>,
) => Promise<Record<string, unknown>>;

type Section = (typeof SECTION_IDS)[number];
interface Planned {
  /** Local date. */
  readonly on: string;
  readonly run: (act: Act) => Promise<void>;
}

const COORDINATOR = secretariat(cast.coordinator);
/** Of a hundred cases, how many go so far. */
const SHARE = { opensDrafting: 0.9, moves: 0.35, movesAgain: 0.2, closes: 0.85, newLead: 0.15 };
/** Sections of a case that get anywhere. */
const MOST_SECTIONS = 2;

/** One case with a life of its own, decided beforehand by its stream of choices: what is done, on which day, by whom. */
export class SimulatedCase {
  private readonly acts: Planned[] = [];
  private caseId: string | null = null;

  constructor(
    readonly number: string,
    opened: string,
    private readonly choices: Choices,
  ) {
    this.live(opened);
  }

  get id(): string | null {
    return this.caseId;
  }

  /** What is to be done by this date, in order; each once. */
  dueBy(date: string): ((act: Act) => Promise<void>)[] {
    const due = this.acts.filter(({ on }) => on <= date);
    this.acts.splice(0, due.length);
    return due.map(({ run }) => run);
  }

  private live(opened: string): void {
    const { choices } = this;
    const deadline = addDays(opened, choices.whole(40, 230));
    this.add(opened, async (act) => {
      const { caseId } = await act(COORDINATOR, {
        type: 'openCase',
        number: this.number,
        title: 'Simuleret sag',
        sender: 'Social- og Boligstyrelsen',
        letterDate: '2023-11-22',
        procedureId: 'fornyet-behandling',
        formalDeadline: deadline,
      });
      this.caseId = String(caseId);
    });
    const led = addDays(opened, choices.whole(0, 20));
    for (const section of SECTION_IDS)
      this.add(
        led,
        async (act) =>
          void (await act(COORDINATOR, { type: 'assignLead', section, region: cast.leads[section] })),
      );
    if (choices.chance(SHARE.opensDrafting)) this.draft(addDays(led, choices.whole(0, 10)));
    if (choices.chance(SHARE.moves))
      this.move(addDays(opened, choices.whole(10, 120)), addDays(deadline, choices.whole(7, 90)));
    if (choices.chance(SHARE.closes)) this.close(addDays(deadline, choices.whole(-30, 60)));
    this.acts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  private draft(on: string): void {
    const { choices } = this;
    this.add(on, async (act) => void (await act(COORDINATOR, { type: 'openDrafting' })));
    const sections = choices.shuffled(SECTION_IDS).slice(0, choices.whole(0, MOST_SECTIONS));
    for (const section of sections) this.write(section, addDays(on, choices.whole(1, 60)));
    if (!choices.chance(SHARE.newLead)) return;
    const [other] = choices.shuffled(SECTION_IDS.filter((one) => !sections.includes(one)));
    const region = choices.of(REGIONS);
    const when = addDays(on, choices.whole(5, 60));
    this.add(
      when,
      async (act) => void (await act(COORDINATOR, { type: 'assignLead', section: other!, region })),
    );
  }

  /** A section from its first draft to what answers it gets. */
  private write(section: Section, on: string): void {
    const { choices } = this;
    const lead = secretariat(cast.leads[section]);
    let hash = '';
    this.add(on, async (act) => {
      await act(lead, { type: 'startDraft', section });
      const saved = await act(lead, {
        type: 'saveDraft',
        section,
        expectedVersion: 0,
        content: contentOf(section),
      });
      hash = String(saved.hash);
      await act(lead, { type: 'requestReview', section, hash });
    });
    const commented = addDays(on, choices.whole(1, 25));
    const others = REGIONS.filter((region) => region !== cast.leads[section]);
    for (const region of choices.shuffled(others).slice(0, choices.whole(0, others.length)))
      this.add(
        commented,
        async (act) => void (await act(secretariat(region), { type: 'remark', section, hash, kind: 'none' })),
      );
    if (choices.chance(0.3)) return;
    const closed = addDays(commented, choices.whole(1, 15));
    this.add(closed, async (act) => void (await act(lead, { type: 'closeReview', section })));
    for (const region of choices.shuffled(REGIONS).slice(0, choices.whole(0, REGIONS.length)))
      this.add(
        addDays(closed, choices.whole(0, 40)),
        async (act) => void (await act(chair(region), { type: 'approve', section, hash })),
      );
  }

  /** The agency grants another date in writing, and sometimes a second one. */
  private move(on: string, until: string): void {
    const { choices } = this;
    this.add(on, async (act) => {
      const { documentId } = await act(COORDINATOR, {
        type: 'registerDocument',
        kind: 'correspondence',
        direction: 'in',
        party: 'Social- og Boligstyrelsen',
        theme: 'Ny frist',
        dated: '2023-11-22',
        fileName: 'frist.txt',
        accessStatus: 'open',
        mediaType: 'text/plain',
        content: Buffer.from(`Ny frist: ${until}.`).toString('base64'),
      });
      await act(COORDINATOR, { type: 'grantExtension', until, documentId });
    });
    if (choices.chance(SHARE.movesAgain))
      this.move(addDays(on, choices.whole(5, 60)), addDays(until, choices.whole(3, 40)));
  }

  private close(on: string): void {
    this.add(
      on,
      async (act) => void (await act(COORDINATOR, { type: 'cancel', reason: 'Anmodningen er bortfaldet.' })),
    );
  }

  private add(on: string, run: Planned['run']): void {
    this.acts.push({ on, run });
  }
}
