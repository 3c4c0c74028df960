import { openTestEngine, type TestEngine } from '../support/engine.js';
import { onBothQueues } from '../support/redis.js';

onBothQueues((queue) => {
  let test: TestEngine;
  let everyMinute: (() => void)[];
  beforeAll(async () => {
    everyMinute = [];
    const real = setInterval;
    const kept = jest.spyOn(globalThis, 'setInterval').mockImplementation(((work: () => void, ms: number) => {
      if (ms === 60_000) everyMinute.push(work);
      return real(work, ms);
    }) as typeof setInterval);
    test = await openTestEngine({ works: true, ...queue() });
    kept.mockRestore();
  });
  afterAll(() => test?.close());

  it('on a stepped clock nothing is swept, however long a run takes; on a running one it is', async () => {
    const { bells, clock } = test.engine;
    expect(everyMinute.length).toBeGreaterThan(0);
    const minutePasses = async () => {
      everyMinute.forEach((work) => work());
      return bells.ringAndWait(await clock.now());
    };
    // What answered tells it: in the dry run that is another process.
    expect(await minutePasses()).toEqual({ bells: 1, sweeps: 0 });
    expect(bells.counts).toEqual({ bells: 1, sweeps: 0 });
    await clock.runFrom('2024-04-08T07:00:00.000Z');
    await minutePasses();
    expect((await minutePasses()).sweeps).toBeGreaterThan(0);
  });
});
