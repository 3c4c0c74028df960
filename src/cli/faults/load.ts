import { v7 } from 'uuid';
import type { Body } from '../../sample/story/sender.js';
import { chair } from '../../sample/story/cast.js';
import { COORDINATOR, lead, openSampleCase, toApproving } from '../../sample/story/shortcuts.js';
import { SECTION_IDS } from '../../sample/story/texts.js';
import type { SampleRegion, SampleSectionId } from '../../sample/content.types.js';
import { UNKNOWN } from '../cluster/api-client.js';
import type { WebArena } from './web-arena.js';
import { variantOf } from './writer.js';

const ANSWERED: SampleSectionId = 'financing';
/** Never all five: the section stays where it is, however often they change their minds. */
const ANSWERING: readonly SampleRegion[] = ['DK-81', 'DK-82', 'DK-85'];

/**
 * People who work without a pause: five leads save their drafts, three chairs answer and take their answers back, and
 * the coordinator registers notes. Each sends the next command when the one before is answered.
 */
export class Load {
  /** Answers of 2xx, and how many of them were told again. */
  answered = 0;
  repeated = 0;
  /** Commands whose outcome the server did not know, and which a second sending did not find done. */
  undone = 0;
  private stopped = false;
  private readonly heard = new Set<string>();
  private people: Promise<void>[] = [];
  private caseId = '';

  constructor(private readonly web: WebArena) {}

  /** Brings a case to where there is something for everyone to do, and lets them begin. */
  async start(number: string): Promise<void> {
    const { stage } = this.web.arena;
    this.caseId = await openSampleCase(stage, number);
    await toApproving(stage);
    const hash = stage.noted(`hash:${ANSWERED}`);
    this.people = [
      ...SECTION_IDS.map((section) => this.drafts(section, Number(stage.noted(`version:${section}`)))),
      ...ANSWERING.map((region) => this.answers(region, hash)),
      this.notes(),
    ];
    // Told to whoever stops the load.
    this.people.forEach((person) => void person.catch(() => (this.stopped = true)));
  }

  /** Everybody has been answered at least once. */
  get underWay(): boolean {
    return (
      this.heard.size ===
      new Set([...SECTION_IDS.map((id) => lead(this.web.arena.stage, id)), COORDINATOR]).size +
        ANSWERING.length
    );
  }

  /** False once somebody could not go on. */
  get working(): boolean {
    return !this.stopped;
  }

  /** Lets everyone end what is under way. Errors: what kept a client from being answered. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.people);
  }

  private async drafts(section: SampleSectionId, from: number): Promise<void> {
    const who = lead(this.web.arena.stage, section);
    for (let expectedVersion = from; !this.stopped; expectedVersion++) {
      const content = variantOf(section, expectedVersion);
      await this.act(who, { type: 'saveDraft', section, expectedVersion, content });
    }
  }

  private async answers(region: SampleRegion, hash: string): Promise<void> {
    for (let turn = 0; !this.stopped; turn++) {
      const type = turn % 2 === 0 ? 'approve' : 'withdrawAnswer';
      await this.act(chair(region), { type, section: ANSWERED, hash });
    }
  }

  private async notes(): Promise<void> {
    const described = { direction: 'in', party: 'Styrelsen', theme: 'Samtale', accessStatus: 'open' };
    for (let number = 1; !this.stopped; number++) {
      const note = `Samtale ${number}.`;
      await this.act(COORDINATOR, { type: 'registerNote', ...described, dated: '2023-11-22', note });
    }
  }

  /** Errors: the command was refused; nothing of the load's own ever is. */
  private async act(who: string, body: Body): Promise<void> {
    const personId = this.web.arena.stage.people.get(who)!;
    const reply = await this.web.send({ key: v7(), personId, caseId: this.caseId }, body);
    if (reply.status >= 300)
      throw new Error(`${who}: ${body.type} was answered ${reply.status} ${String(reply.body.code)}.`);
    this.heard.add(who);
    this.answered += 1;
    if (reply.body.repeated === true) this.repeated += 1;
    else if (reply.before.includes(UNKNOWN)) this.undone += 1;
  }
}
