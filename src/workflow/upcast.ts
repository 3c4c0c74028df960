import type { CaseContext, StoredSnapshot } from './case-context.js';
import { machineVersion, type CaseMachine } from './case-machine.js';
import { contextFault } from './context-shape.js';
import { sameValue } from './same-value.js';

/** A snapshot as some version of the machine's code stored it. */
export interface RawSnapshot {
  readonly machine: 'case';
  readonly version: number;
  readonly value: unknown;
  readonly context: unknown;
}

/** Takes a snapshot of version n to n + 1: `steps[n]`. One tested step per version, registered for ever. */
export type UpcastSteps = Readonly<
  Record<number, (raw: RawSnapshot) => Pick<RawSnapshot, 'value' | 'context'>>
>;

/** None yet: this is version 1. */
export const registeredSteps: UpcastSteps = {};

/** A snapshot read from its row. */
export interface ReadSnapshot {
  readonly snapshot: StoredSnapshot;
  /** The version it was stored in when that was an older one, so that the upcast can be journaled; else null. */
  readonly upcastFrom: number | null;
}

export type MigrationFault =
  'malformed' | 'otherMachine' | 'newerVersion' | 'missingStep' | 'stepFailed' | 'unknownState';

const texts: Readonly<Record<MigrationFault, string>> = {
  malformed: 'Sagens tilstand er ufuldstændig eller beskadiget.',
  otherMachine: 'Sagens tilstand hører til et andet forløb.',
  newerVersion: 'Sagens tilstand er gemt af en nyere udgave af systemet.',
  missingStep:
    'Sagens tilstand er gemt af en ældre udgave af systemet, og der findes intet trin til at opdatere den.',
  stepFailed: 'Sagens tilstand er gemt af en ældre udgave af systemet og kunne ikke opdateres.',
  unknownState: 'Sagens tilstand passer ikke til forløbet.',
};

/** The stored case cannot be continued by this code as it is. The message is Danish and can be shown. */
export class NeedsMigration extends Error {
  override readonly name = 'NeedsMigration';
  constructor(
    readonly fault: MigrationFault,
    /** What exactly does not fit, for the log; English. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${texts[fault]} Kontakt systemadministratoren; sagen er uændret.`, options);
  }
}

/** Opens a stored snapshot of this or an older version for the current machine, or throws `NeedsMigration`. */
export function upcast(
  machine: CaseMachine,
  raw: unknown,
  steps: UpcastSteps = registeredSteps,
  version = machineVersion,
): StoredSnapshot {
  const current = climb(envelope(raw), steps, version);
  const fault = contextFault(current.context, Object.keys(machine.states['sections']?.states ?? {}));
  if (fault !== null) throw new NeedsMigration('malformed', `context: ${fault}`);
  const context = current.context as CaseContext;
  if (!sameValue(resolved(machine, current.value, context), current.value)) {
    throw new NeedsMigration('unknownState', 'the machine resolves the stored value to another one');
  }
  return { machine: 'case', version, value: current.value, context };
}

/** `upcast` with a note of the version it came from. */
export function readSnapshot(machine: CaseMachine, raw: unknown): ReadSnapshot {
  const snapshot = upcast(machine, raw);
  const { version } = raw as RawSnapshot;
  return { snapshot, upcastFrom: version === snapshot.version ? null : version };
}

function envelope(raw: unknown): RawSnapshot {
  if (typeof raw !== 'object' || raw === null) throw new NeedsMigration('malformed', 'not an object');
  const { machine, version } = raw as Partial<RawSnapshot>;
  if (machine !== 'case') throw new NeedsMigration('otherMachine', `machine ${String(machine)}`);
  if (!Number.isSafeInteger(version) || (version ?? 0) < 1)
    throw new NeedsMigration('malformed', 'no version');
  return raw as RawSnapshot;
}

function climb(raw: RawSnapshot, steps: UpcastSteps, version: number): RawSnapshot {
  if (raw.version > version) throw new NeedsMigration('newerVersion', `version ${raw.version} of ${version}`);
  let current = raw;
  while (current.version < version) current = climbOne(current, steps);
  return current;
}

function climbOne(raw: RawSnapshot, steps: UpcastSteps): RawSnapshot {
  const step = Object.hasOwn(steps, raw.version) ? steps[raw.version] : undefined;
  if (step === undefined) throw new NeedsMigration('missingStep', `no step from version ${raw.version}`);
  try {
    const { value, context } = step(raw);
    return { machine: 'case', version: raw.version + 1, value, context };
  } catch (cause) {
    throw new NeedsMigration('stepFailed', `the step from version ${raw.version} threw`, { cause });
  }
}

function resolved(machine: CaseMachine, value: unknown, context: CaseContext): unknown {
  try {
    return machine.resolveState({ value: value as never, context: context }).value;
  } catch (cause) {
    throw new NeedsMigration('unknownState', 'the machine does not know the stored value', { cause });
  }
}
