import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import type { SampleSectionId } from '../../sample/content.types.js';
import { chair } from '../../sample/story/cast.js';
import { openSampleCase, toApproving } from '../../sample/story/shortcuts.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import { caseNow, journalOf, judgeJournals } from './judge.js';
import { Racing, type Outcome } from './race.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 200;
const SECTION: SampleSectionId = 'financing';
const REGION = 'DK-83';
/** The refusals a chair may meet that has been replaced. */
const GONE = new Set(['noRole', 'grantGone']);

/**
 * F18: a region's chair is replaced while answering. What was answered before stands as the region's; from the moment the
 * change is stored the former chair, and every session of its own, acts no more.
 */
export async function chairReplaced(arena: Arena, setting: RowSetting): Promise<Tally> {
  const swap = new ChairReplaced(arena, new Choices(setting.seed));
  await swap.prepare();
  const runs = runsOf(FULL, setting);
  for (let run = 1; run <= runs; run++) await swap.run(run);
  await swap.judge();
  return swap.tally;
}

class ChairReplaced {
  readonly tally = new Tally();
  private readonly racing: Racing;
  private caseId = '';
  private hash = '';
  private organisationId = '';
  /** Who is the chair now, and by which membership. */
  private now = { personId: '', membershipId: '' };

  constructor(
    private readonly arena: Arena,
    private readonly choices: Choices,
  ) {
    this.racing = new Racing(arena);
  }

  async prepare(): Promise<void> {
    const { stage, engine } = this.arena;
    stage.people.set('samsvar', SYSTEM_PERSON);
    this.caseId = await openSampleCase(stage, 'F18');
    await toApproving(stage, [SECTION]);
    this.hash = stage.noted(`hash:${SECTION}`);
    const [row] = await engine.db.read<{ id: string; organisationId: string }>(
      `select id, organisation_id as "organisationId" from samsvar.membership where role = 'chair' and region = $1`,
      [REGION],
    );
    this.organisationId = row!.organisationId;
    this.now = { personId: this.racing.person(chair(REGION)), membershipId: row!.id };
  }

  /** The chair answers at the very moment its membership is ended; then once more, and the next one answers. */
  async run(run: number): Promise<void> {
    const { personId, membershipId } = this.now;
    // Each chair holds a day: the next begins on the day after the last one's.
    await this.arena.stage.props.clock.stepTo(`${dayOf(run)}T08:00:00.000Z`);
    const type = this.choices.chance(0.5) ? 'approve' : 'withdrawAnswer';
    const act = this.envelope(`${run}:act`, personId, { type, section: SECTION, hash: this.hash });
    const body = { type: 'endMembership', membershipId, validTo: dayOf(run - 1) };
    const end = { ...this.envelope(`${run}:end`, SYSTEM_PERSON, body), caseId: null };
    const actsFirst = this.choices.chance(0.5);
    const outcomes = await this.racing.run(actsFirst ? [act, end] : [end, act], this.choices.chance(0.5));
    const [acted, ended] = actsFirst ? outcomes : outcomes.reverse();
    this.tally.runs += 1;
    this.tally.expect(ended!.ok, `Swap ${run}: the membership was not ended, ${codeOf(ended!)}.`);
    this.noteRaced(run, acted!);
    await this.refusedAfter(run, personId);
    await this.follow(run);
  }

  private envelope(key: string, personId: string, body: { type: string } & Record<string, unknown>) {
    return { key: `F18:${key}`, personId, caseId: this.caseId, body };
  }

  private noteRaced(run: number, acted: Outcome): void {
    this.tally.see(acted.ok ? 'answered before the change' : `refused: ${codeOf(acted)}`);
    this.tally.expect(!/^untyped|^uncertain/.test(codeOf(acted)), `Swap ${run}: ${codeOf(acted)}`);
  }

  /** The promise: from the next request on, nothing. */
  private async refusedAfter(run: number, personId: string): Promise<void> {
    const before = (await journalOf(this.arena, this.caseId)).length;
    for (const type of ['approve', 'withdrawAnswer', 'giveStandpoint']) {
      const fields = type === 'giveStandpoint' ? { text: 'Nej.' } : { section: SECTION, hash: this.hash };
      const [outcome] = await this.racing.run(
        [this.envelope(`${run}:after:${type}`, personId, { type, ...fields })],
        false,
      );
      const refused = !outcome!.ok && GONE.has(outcome!.code);
      this.tally.expect(refused, `Swap ${run}: ${type} after removal: ${codeOf(outcome!)}`);
      if (outcome!.ok) this.tally.doubled += 1;
    }
    const after = (await journalOf(this.arena, this.caseId)).length;
    this.tally.expect(after === before, `Swap ${run}: the journal grew by ${after - before}.`);
  }

  /** Another one follows, under whom the region's answer stands as it was. */
  private async follow(run: number): Promise<void> {
    const before = await this.answerOfRegion();
    const { stage } = this.arena;
    stage.begin(`F18:${run}`);
    const { personId, membershipId } = await stage.actOn(null, 'samsvar', {
      type: 'addPerson',
      name: `Formand ${run}`,
      email: `formand-${run}@syddanmark.example`,
      organisationId: this.organisationId,
      role: 'chair',
      region: REGION,
      validFrom: dayOf(run),
      openQuestions: this.choices.chance(0.5) ? 'askAgain' : 'keep',
    });
    this.now = { personId: String(personId), membershipId: String(membershipId) };
    const after = await this.answerOfRegion();
    this.tally.expect(before === after, `Swap ${run}: the answer changed from ${before} to ${after}.`);
  }

  private async answerOfRegion(): Promise<string> {
    const { snapshot } = await caseNow(this.arena, this.caseId);
    return JSON.stringify(snapshot.context.sections[SECTION]!.answers[REGION]);
  }

  async judge(): Promise<void> {
    await judgeJournals(this.arena, this.tally);
  }
}

const codeOf = (outcome: Outcome) => (outcome.ok ? 'accepted' : outcome.code);
/** The day of a swap; the arena's clock stands on 23 November 2023 before the first. */
const dayOf = (run: number) => new Date(Date.UTC(2023, 10, 23 + run)).toISOString().slice(0, 10);
