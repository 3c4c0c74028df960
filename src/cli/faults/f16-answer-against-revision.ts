import type { SampleSectionId } from '../../sample/content.types.js';
import { REGIONS, chair } from '../../sample/story/cast.js';
import { lead, openSampleCase, toApproving } from '../../sample/story/shortcuts.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import { approvalsOfOtherTexts, caseNow, journalOf, judgeAnswers, judgeJournals } from './judge.js';
import { Racing, type Outcome } from './race.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { Writer } from './writer.js';

const FULL = 1_000;
/** Four regions have said yes here: the fifth's yes is the agreement. */
const DECISIVE: SampleSectionId = 'placement';
/** Nobody has answered here. */
const OPEN: SampleSectionId = 'dimensioning';
const LAST = REGIONS[4];

/** F16: a region approves the text it was shown while the lead makes another one the current. */
export async function answerAgainstRevision(arena: Arena, setting: RowSetting): Promise<Tally> {
  const race = new AnswerAgainstRevision(arena, new Choices(setting.seed));
  await race.prepare();
  const runs = runsOf(FULL, setting);
  for (let run = 1; run <= runs; run++) await (run % 2 === 0 ? race.decisive(run) : race.open(run));
  await race.judge();
  return race.tally;
}

class AnswerAgainstRevision {
  readonly tally = new Tally();
  private readonly racing: Racing;
  private readonly writer: Writer;
  private caseId = '';
  private readonly acknowledged = new Map<string, string[]>([
    [DECISIVE, []],
    [OPEN, []],
  ]);
  private shown = '';

  constructor(
    private readonly arena: Arena,
    private readonly choices: Choices,
  ) {
    this.racing = new Racing(arena);
    this.writer = new Writer(arena);
  }

  async prepare(): Promise<void> {
    const { stage } = this.arena;
    this.caseId = await openSampleCase(stage, 'F16');
    await toApproving(stage, [DECISIVE, OPEN]);
    this.shown = stage.noted(`hash:${DECISIVE}`);
    stage.begin('F16:prepare');
    for (const region of REGIONS.slice(0, 4)) await this.answer(region, 'approve', DECISIVE, this.shown);
  }

  /** Exactly one of the two can be first, and the other must then be refused. */
  async decisive(run: number): Promise<void> {
    const hash = await this.writer.save(DECISIVE, run);
    const outcome = await this.race(run, DECISIVE, LAST, this.shown, hash);
    const { snapshot, where } = await caseNow(this.arena, this.caseId);
    const now = [where.sections[DECISIVE], snapshot.context.sections[DECISIVE]!.hash].join();
    const { approved, revised } = outcome;
    if (approved.ok) {
      this.tally.see('approved before the revision');
      this.refused(run, revised, 'notInState');
      this.tally.expect(now === `approved,${this.shown}`, `Race ${run}: approved, but ${now}`);
      await this.answer(LAST, 'withdrawAnswer', DECISIVE, this.shown);
      return;
    }
    this.tally.see('revised before the approval');
    this.refused(run, approved, 'otherText');
    this.tally.expect(revised.ok && now === `approving,${hash}`, `Race ${run}: revised, but ${now}`);
    await this.writer.save(DECISIVE, 0);
    await this.writer.revise(DECISIVE, this.shown);
  }

  /** The revision always succeeds; an answer before it stands, but counts no more. */
  async open(run: number): Promise<void> {
    const region = this.choices.of(REGIONS);
    const before = (await caseNow(this.arena, this.caseId)).snapshot.context.sections[OPEN]!;
    const hash = await this.writer.save(OPEN, run);
    const { approved, revised } = await this.race(run, OPEN, region, before.hash!, hash);
    const { snapshot, where } = await caseNow(this.arena, this.caseId);
    const after = snapshot.context.sections[OPEN]!;
    if (approved.ok) this.tally.see('answered before the revision');
    else {
      this.tally.see('revised before the answer');
      this.refused(run, approved, 'otherText');
    }
    const answered = approved.ok ? before.hash : before.answers[region]!.hash;
    const legal = revised.ok && after.hash === hash && where.sections[OPEN] === 'approving';
    this.tally.expect(
      legal && after.answers[region]!.hash === answered,
      `Race ${run}: ${JSON.stringify(after)}`,
    );
  }

  async judge(): Promise<void> {
    const wrong = approvalsOfOtherTexts(await journalOf(this.arena, this.caseId));
    this.tally.expect(wrong.length === 0, `Approvals of a text not shown: entries ${wrong.join()}`);
    for (const [section, acknowledged] of this.acknowledged) {
      await judgeAnswers(this.arena, { caseId: this.caseId, section }, acknowledged, this.tally);
    }
    await judgeJournals(this.arena, this.tally);
  }

  private async race(
    run: number,
    section: SampleSectionId,
    region: (typeof REGIONS)[number],
    shown: string,
    hash: string,
  ) {
    const envelope = (person: string, type: string, of: string) => ({
      key: `F16:${run}:${type}`,
      personId: this.racing.person(person),
      caseId: this.caseId,
      body: { type, section, hash: of },
    });
    const pair = [
      envelope(chair(region), 'approve', shown),
      envelope(lead(this.arena.stage, section), 'revise', hash),
    ];
    const reversed = this.choices.chance(0.5);
    const leader = this.choices.of(pair).personId;
    const ordered = reversed ? pair.reverse() : pair;
    const outcomes = await this.racing.run(ordered, this.choices.chance(0.5), leader);
    const [approved, revised] = (reversed ? outcomes.reverse() : outcomes) as [Outcome, Outcome];
    this.tally.runs += 1;
    if (approved.ok) this.acknowledged.get(section)!.push(String(approved.answer.answerId));
    return { approved, revised };
  }

  private refused(run: number, outcome: Outcome, code: string): void {
    const got = outcome.ok ? 'accepted' : outcome.code;
    this.tally.expect(got === code, `Race ${run}: the loser was told ${got} and not ${code}.`);
  }

  private async answer(
    region: (typeof REGIONS)[number],
    type: string,
    section: SampleSectionId,
    hash: string,
  ) {
    const { answerId } = await this.arena.stage.act(chair(region), { type, section, hash });
    this.acknowledged.get(section)!.push(String(answerId));
  }
}
