import type { StoredSnapshot } from '../../../src/workflow/case-context.js';
import type { CaseEvent } from '../../../src/workflow/case-event.js';
import { buildCaseProcess, type CaseProcess } from '../../../src/workflow/case-process.js';
import { shapeFault } from '../../../src/workflow/event-shape.js';
import { testProcedure } from '../../support/workflow/procedure.js';
import { formalDeadline } from '../../support/workflow/story.js';
import { guided } from './guided.js';
import * as laws from './laws.js';
import { Judge } from './model.js';
import { Choices } from './random.js';
import type { Tally } from './tally.js';
import { wild } from './wild.js';

/** What a generated history is played on. */
export interface Setting {
  readonly sections: number;
  readonly regions: number;
  readonly othersNamed: boolean;
}

const processes = new Map<string, CaseProcess>();
function processOf(setting: Setting): CaseProcess {
  const key = JSON.stringify(setting);
  const { sections, regions, othersNamed } = setting;
  const found = processes.get(key) ?? buildCaseProcess(testProcedure(sections, regions, { othersNamed }));
  processes.set(key, found);
  return found;
}

/** One case played by choices; every step is held against the laws and the judge. */
export class History {
  private readonly process: CaseProcess;
  private readonly judge: Judge;
  private stored: StoredSnapshot;
  /** The snapshot as its row has it. */
  private row: string;
  readonly log: { readonly ok: boolean; readonly event: CaseEvent }[] = [];

  constructor(
    setting: Setting,
    private readonly tally: Tally,
  ) {
    this.process = processOf(setting);
    const { procedure } = this.process;
    const regions = procedure.regions.map(({ code }) => code);
    const opening = { regions, coordinator: regions[0] ?? '', formalDeadline };
    const sections = procedure.sections.map(({ id }) => id);
    this.stored = this.process.open(opening);
    this.row = JSON.stringify(this.stored);
    this.judge = new Judge(regions, sections, procedure.agreement, opening);
  }

  /** Three steps of four are guided, one in four is wild. */
  step(seed: number, index: number): void {
    const choose = new Choices(seed);
    const at = new Date(Date.parse('2023-11-23T08:00:00Z') + index * 86_400_000).toISOString();
    const likely = guided(this.stored, this.process.where(this.stored), choose, at);
    this.offer((choose.chance(0.25) ? wild(this.stored, choose, likely) : likely) as CaseEvent);
  }

  private offer(event: CaseEvent): void {
    const { process, stored, judge } = this;
    const decision = this.tally.timed(() => process.decide(stored, event));
    this.log.push({ ok: decision.ok, event });
    laws.answerIsHonest(process, stored, event, decision);
    if (shapeFault(event) === null) {
      laws.onlyWhoMay(event, decision, judge);
      if (!decision.ok && this.log.length % 8 === 0) laws.machineAgrees(process, stored, event);
    }
    laws.submittingIsNeverLate(process, stored, event, decision, judge);
    if (decision.ok) this.follow(event, decision.snapshot);
  }

  private follow(event: CaseEvent, after: StoredSnapshot): void {
    const { process, stored, judge } = this;
    judge.hear(event);
    laws.consentIsTrue(process, after, judge);
    laws.answersStand(stored.context, after.context, event);
    laws.roundsAreFrozen(stored.context, after.context, judge);
    laws.replyIsBound(stored.context, after.context, event);
    laws.timeIsKept(process, after, judge);
    this.tally.visits.taken(process.where(stored), process.where(after), event);
    const row = JSON.stringify(after);
    this.stored = laws.survivesStorage(process, this.row, row);
    this.row = row;
  }
}

/** Plays a history to its end, or to the fault it finds; the fault tells every step. */
export function play(setting: Setting, seeds: readonly number[], tally: Tally): void {
  const history = new History(setting, tally);
  try {
    seeds.forEach((seed, index) => history.step(seed, index));
  } catch (fault) {
    const told = fault instanceof Error ? fault.message : String(fault);
    const lines = history.log.map(
      ({ ok, event }) => `${ok ? 'taken  ' : 'refused'} ${JSON.stringify(event)}`,
    );
    throw new Error([told, ...lines].join('\n'), { cause: fault });
  }
}

/** A shorter history that still finds a fault: leaves out ever smaller parts. */
export function reduced(
  fails: (seeds: readonly number[]) => boolean,
  seeds: readonly number[],
): readonly number[] {
  let kept = seeds;
  for (let part = Math.ceil(seeds.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let from = 0; from < kept.length;) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + part)];
      if (rest.length < kept.length && fails(rest)) kept = rest;
      else from += part;
    }
  }
  return kept;
}
