import { EventEmitter } from 'node:events';
import { MachineError } from './exit.js';
import { runProgram, type Boot } from './program.js';

const run = async (start: (boot: Boot, signals: EventEmitter) => Promise<void>) => {
  const signals = new EventEmitter();
  const seen = { printed: [] as string[], complained: [] as string[], codes: [] as number[] };
  await runProgram((boot) => start(boot, signals), {
    signals,
    print: (line) => seen.printed.push(line),
    complain: (line) => seen.complained.push(line),
    exit: (code) => seen.codes.push(code),
  });
  return seen;
};

describe('runProgram', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'closes at %s, says so and exits 0, also when the signal comes twice',
    async (signal) => {
      const close = jest.fn();
      const seen = await run(async (boot, signals) => {
        boot.onClose('Databasen', close);
        setImmediate(() => (signals.emit(signal), signals.emit(signal)));
        await Promise.resolve();
      });
      expect(seen).toEqual({ printed: ['samsvar stopped'], complained: [], codes: [0] });
      expect(close).toHaveBeenCalledTimes(1);
    },
  );

  it('ends at once at a second signal, but not at one that came with the first', async () => {
    jest.useFakeTimers();
    try {
      const signals = new EventEmitter();
      const seen = { complained: [] as string[], codes: [] as number[] };
      const running = runProgram(
        (boot) => {
          boot.onClose('Arbejderen', () => new Promise(() => undefined));
          return Promise.resolve();
        },
        {
          signals,
          print: () => undefined,
          complain: (line) => seen.complained.push(line),
          exit: (code) => seen.codes.push(code),
        },
      );
      void running;
      signals.emit('SIGTERM');
      await jest.advanceTimersByTimeAsync(900);
      signals.emit('SIGTERM');
      expect(seen.codes).toEqual([]);
      await jest.advanceTimersByTimeAsync(200);
      signals.emit('SIGINT');
      expect(seen).toEqual({
        complained: ['Afbrudt, før alt var lukket. Det, der er kvitteret for, er gemt.'],
        codes: [1],
      });
    } finally {
      jest.useRealTimers();
    }
  });

  it('finishes the step under way and begins no other when the signal comes during the start', async () => {
    const close = jest.fn();
    const later = jest.fn();
    const seen = await run(async (boot, signals) => {
      await boot.step('Starter databasen', () => {
        signals.emit('SIGTERM');
        boot.onClose('Databasen', close);
      });
      await boot.step('Migrerer databasen', later);
    });
    expect(seen).toEqual({ printed: ['samsvar stopped'], complained: [], codes: [0] });
    expect(close).toHaveBeenCalledTimes(1);
    expect(later).not.toHaveBeenCalled();
  });

  it('closes what was opened when the start fails, and exits with the code of the error', async () => {
    const close = jest.fn();
    const seen = await run((boot) => {
      boot.onClose('Databasen', close);
      return Promise.reject(new MachineError('Porten er optaget.'));
    });
    expect(seen).toEqual({ printed: [], complained: ['Porten er optaget.'], codes: [3] });
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('shows the stack of an error nobody foresaw and exits 1', async () => {
    const { complained, codes } = await run(() => Promise.reject(new Error('uventet')));
    expect(codes).toEqual([1]);
    expect(complained[0]).toContain('program.spec');
  });

  it('exits 1 when something could not be closed', async () => {
    const seen = await run((boot, signals) => {
      boot.onClose('Køen', () => Promise.reject(new Error('hænger')));
      setImmediate(() => signals.emit('SIGTERM'));
      return Promise.resolve();
    });
    expect(seen).toEqual({
      printed: ['samsvar stopped'],
      complained: ['Køen kunne ikke lukkes: hænger'],
      codes: [1],
    });
  });
});
