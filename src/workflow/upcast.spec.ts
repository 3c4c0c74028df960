import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { goldenSnapshots, writeGolden } from '../../test/support/workflow/golden.js';
import { testProcedure } from '../../test/support/workflow/procedure.js';
import { Story } from '../../test/support/workflow/story.js';
import type { StoredSnapshot } from './case-context.js';
import { machineVersion } from './case-machine.js';
import { buildCaseProcess } from './case-process.js';
import { NeedsMigration, upcast, type UpcastSteps } from './upcast.js';

const caseProcess = buildCaseProcess(testProcedure(2, 3));
const { machine } = caseProcess;
const stored = () => JSON.parse(JSON.stringify(new Story(caseProcess).toReady().snapshot)) as StoredSnapshot;

function faultOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof NeedsMigration) return error.fault;
    throw error;
  }
  return 'none';
}

type Loose = Record<string, unknown>;
const spoilt = (change: (value: Loose, context: Loose) => void): unknown => {
  const snapshot = stored();
  change(snapshot.value as Loose, snapshot.context as unknown as Loose);
  return snapshot;
};

describe('opening a stored snapshot', () => {
  it('gives back what was stored', () => {
    const snapshot = stored();
    expect(caseProcess.read(snapshot)).toEqual({ snapshot, upcastFrom: null });
  });

  it.each([
    ['no object', () => 'case', 'malformed'],
    ['nothing', () => null, 'malformed'],
    ['another machine', () => ({ ...stored(), machine: 'sag' }), 'otherMachine'],
    ['no machine', () => ({ value: {}, context: {} }), 'otherMachine'],
    ['no version', () => ({ ...stored(), version: undefined }), 'malformed'],
    ['version 0', () => ({ ...stored(), version: 0 }), 'malformed'],
    ['a newer version', () => ({ ...stored(), version: machineVersion + 1 }), 'newerVersion'],
    ['an unknown state', () => spoilt((value) => (value.progress = 'glemt')), 'unknownState'],
    ['a region missing from the value', () => spoilt((value) => delete value.deadline), 'unknownState'],
    [
      'a section missing from the value',
      () => spoilt((v) => delete (v.sections as Loose).placement),
      'unknownState',
    ],
    ['a half value', () => spoilt((value) => (value.progress = 'working')), 'unknownState'],
    ['a region too many', () => spoilt((value) => (value.extra = 'on')), 'unknownState'],
    ['no value', () => ({ ...stored(), value: undefined }), 'unknownState'],
    ['no context', () => ({ ...stored(), context: undefined }), 'malformed'],
    ['a field missing', () => spoilt((_, context) => delete context.round), 'malformed'],
    ['a field too many', () => spoilt((_, context) => (context.note = 'x')), 'malformed'],
    ['a coordinator not asked', () => spoilt((_, context) => (context.coordinator = 'DK-99')), 'malformed'],
    ['a section unknown', () => spoilt((_, c) => ((c.sections as Loose).ukendt = {})), 'malformed'],
    [
      'an answer missing',
      () => spoilt((_, c) => delete ((c.reply as Loose).answers as Loose)['DK-82']),
      'malformed',
    ],
    ['an instant that is none', () => spoilt((_, context) => (context.delivery = 'i går')), 'malformed'],
  ])('refuses %s', (_, raw, fault) => {
    expect(faultOf(() => upcast(machine, raw()))).toBe(fault);
  });

  it('says in Danish that nothing was changed', () => {
    expect(() => upcast(machine, { ...stored(), version: 99 })).toThrow(
      'Sagens tilstand er gemt af en nyere udgave af systemet. Kontakt systemadministratoren; sagen er uændret.',
    );
  });
});

describe('upcasting', () => {
  // Version 3 as if it had come to be: 1 had no `assessed`, 2 called the coordinator `koordinator`.
  const steps: UpcastSteps = {
    1: ({ value, context }) => ({ value, context: { ...(context as Loose), assessed: false } }),
    2: ({ value, context }) => {
      const { koordinator, ...rest } = context as Loose;
      return { value, context: { ...rest, coordinator: koordinator } };
    },
  };
  const old = () => {
    const { value, context } = stored();
    const { assessed, coordinator, ...rest } = context;
    expect(assessed).toBe(false);
    return { machine: 'case', version: 1, value, context: { ...rest, koordinator: coordinator } };
  };

  it('goes one step at a time, each once, in order', () => {
    const { context, value } = stored();
    expect(upcast(machine, old(), steps, 3)).toEqual({ machine: 'case', version: 3, value, context });
    const second = { ...old(), version: 2, context: { ...old().context, assessed: false } };
    expect(upcast(machine, second, steps, 3).context).toEqual(context);
  });

  it('is refused without a step, with a step that throws, and with a step that makes no case', () => {
    const { 2: last } = steps;
    expect(faultOf(() => upcast(machine, old(), { 2: last } as UpcastSteps, 3))).toBe('missingStep');
    const throwing = {
      ...steps,
      1: () => {
        throw new Error('step');
      },
    };
    expect(faultOf(() => upcast(machine, old(), throwing, 3))).toBe('stepFailed');
    const lossy: UpcastSteps = { ...steps, 2: ({ value }) => ({ value, context: {} }) };
    expect(faultOf(() => upcast(machine, old(), lossy, 3))).toBe('malformed');
    const renaming: UpcastSteps = { ...steps, 2: (raw) => ({ ...steps[2]!(raw), value: 'glemt' }) };
    expect(faultOf(() => upcast(machine, old(), renaming, 3))).toBe('unknownState');
  });
});

describe('snapshots of released versions', () => {
  if (process.env.SAMSVAR_WRITE_GOLDEN) writeGolden(process.env.SAMSVAR_WRITE_GOLDEN);
  const released = buildCaseProcess(fornyetBehandlingV1);
  const snapshots = goldenSnapshots();

  it('are kept for every version', () => {
    for (let version = 1; version <= machineVersion; version += 1) {
      expect(snapshots.filter(([name]) => name.startsWith(`v${version}/`)).length).toBeGreaterThanOrEqual(8);
    }
  });

  it.each(snapshots)('%s opens and continues', (_, golden) => {
    let { snapshot } = released.read(golden.snapshot);
    expect(released.where(snapshot)).toEqual(golden.where);
    for (const event of golden.continues) {
      const decision = released.decide(snapshot, event);
      expect(decision.ok || decision.refusal).toBe(true);
      snapshot = decision.snapshot;
    }
    expect(released.where(snapshot)).toEqual(golden.endsAt);
  });
});
