import { makeStep, type ProgressScreen } from './progress.js';

const screenOf = (isTTY: boolean) => {
  const written: string[] = [];
  const screen: ProgressScreen = { isTTY, write: (text) => written.push(text) };
  return { written, step: makeStep(screen, { showAfterMs: 1_000, frameMs: 100, repeatMs: 10_000 }) };
};

describe('step', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const lasting = (ms: number) => () => new Promise<string>((resolve) => setTimeout(() => resolve('ud'), ms));

  it('says nothing of what takes less than a second, and gives the result', async () => {
    const { written, step } = screenOf(false);
    const running = step('Bygger', lasting(900));
    await jest.advanceTimersByTimeAsync(900);
    expect(await running).toBe('ud');
    expect(written).toEqual([]);
  });

  it('says what takes more than a second, again every ten, and what it took', async () => {
    const { written, step } = screenOf(false);
    const running = step('Bygger', lasting(12_500));
    await jest.advanceTimersByTimeAsync(12_500);
    await running;
    expect(written).toEqual(['Bygger ... 1,0 s\n', 'Bygger ... 11,0 s\n', 'Bygger: færdig efter 12,5 s\n']);
  });

  it('turns in place on a terminal and clears the line in the end', async () => {
    const { written, step } = screenOf(true);
    const running = step('Bygger', lasting(1_250));
    await jest.advanceTimersByTimeAsync(1_250);
    await running;
    expect(written.map((text) => text.replaceAll('\u001b[K', '<'))).toEqual([
      '\r⠋ Bygger ... 1,0 s<',
      '\r⠙ Bygger ... 1,1 s<',
      '\r⠸ Bygger ... 1,2 s<',
      '\rBygger: færdig efter 1,3 s<\n',
    ]);
  });

  it('says that a failed step stopped, passes the error on and leaves no timer behind', async () => {
    const { written, step } = screenOf(false);
    const running = step('Bygger', async () => {
      await lasting(2_000)();
      throw new Error('i stykker');
    });
    const refused = expect(running).rejects.toThrow('i stykker');
    await jest.advanceTimersByTimeAsync(2_000);
    await refused;
    expect(written.at(-1)).toBe('Bygger: stoppede efter 2,0 s\n');
    expect(jest.getTimerCount()).toBe(0);
  });
});
