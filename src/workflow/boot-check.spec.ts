import { createMachine } from 'xstate';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { testProcedure } from '../../test/support/workflow/procedure.js';
import { BrokenProcess, checkProcess, type CheckedParts } from './boot-check.js';
import { buildCaseMachine, type CaseMachine } from './case-machine.js';
import { eventTypes } from './event-shape.js';
import { reasonTexts } from './reasons.js';
import { rules } from './rules.js';

const procedure = testProcedure(1, 2);

function faultsWith(replaced: Partial<CheckedParts>): string {
  try {
    checkProcess(procedure, replaced);
  } catch (error) {
    expect(error).toBeInstanceOf(BrokenProcess);
    return (error as Error).message;
  }
  return '';
}
const without = (table: object, key: string) =>
  Object.fromEntries(Object.entries(table).filter(([name]) => name !== key));

interface Spoilable {
  states: Record<string, { states: Record<string, { on: Record<string, unknown> }> }>;
}
/** The case machine with its plan changed. */
function machineWith(change: (plan: Spoilable) => void): CaseMachine {
  const built = buildCaseMachine(procedure);
  const plan = structuredCloneOfPlan(built.config) as Spoilable;
  change(plan);
  return createMachine(plan as never, built.implementations as never);
}
function structuredCloneOfPlan(plan: unknown): unknown {
  if (Array.isArray(plan)) return plan.map(structuredCloneOfPlan);
  if (typeof plan !== 'object' || plan === null) return plan;
  return Object.fromEntries(Object.entries(plan).map(([key, value]) => [key, structuredCloneOfPlan(value)]));
}

describe('the check at program start', () => {
  it('passes what is released', () => {
    expect(() => checkProcess(fornyetBehandlingV1)).not.toThrow();
    expect(faultsWith({})).toBe('');
    expect(faultsWith({ machine: machineWith(() => undefined) })).toBe('');
  });

  it('finds an event without rules, and a reason without a text', () => {
    expect(faultsWith({ rules: without(rules, 'approve') })).toContain('Event approve has no rules.');
    expect(faultsWith({ effects: without(rules, 'submit') })).toContain('Event submit has no effect.');
    expect(faultsWith({ reasonTexts: without(reasonTexts, 'notLead') })).toContain(
      'Refusal notLead has no text.',
    );
  });

  it('finds an event that the list or the machine does not have', () => {
    expect(faultsWith({ eventTypes: eventTypes.filter((type) => type !== 'submit') })).toContain(
      'Event submit is not listed.',
    );
    expect(faultsWith({ eventTypes: [...eventTypes, 'vent'] })).toContain('No state takes event vent.');
  });

  it('finds an event owned by two regions', () => {
    const machine = machineWith(({ states }) => {
      states.deadline!.states.running!.on.submit = { target: 'overdue' };
    });
    expect(faultsWith({ machine })).toContain('Event submit is owned by two regions.');
  });

  it('finds a state that nothing leads to', () => {
    const machine = machineWith(({ states }) => {
      delete states.progress!.states.preparing!.on.openDrafting;
    });
    const faults = faultsWith({ machine });
    expect(faults).toContain('State progress.working.ready is unreachable.');
    expect(faults).not.toContain('State progress.closed is unreachable.');
  });

  it('finds a state without a Danish label', () => {
    const machine = machineWith(({ states }) => {
      states.deadline!.states.paused = { on: {} };
    });
    expect(faultsWith({ machine })).toContain('No Danish label for deadline.paused');
  });

  it('has XState refuse a target that no state has', () => {
    const build = () =>
      machineWith(({ states }) => {
        states.deadline!.states.running!.on.passDeadline = { target: 'glemt' };
      });
    expect(build).toThrow(/glemt/);
  });

  it.each([
    ['no section', []],
    ['a section twice', ['placement', 'placement']],
    ['a section that cannot name a state', ['a.b']],
    ['a section with a name that every object has', ['__proto__']],
  ])('refuses a procedure with %s', (_, ids) => {
    const sections = ids.map((id) => ({ id, title: id }));
    expect(() => checkProcess({ ...procedure, sections })).toThrow(BrokenProcess);
  });
});
