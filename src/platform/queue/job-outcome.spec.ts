import { EventEmitter } from 'node:events';
import { jobOutcome, type JobEvents, type JobQueue } from './job-outcome.js';

const waiting = (more = {}) => ({
  lookEvery: 60_000,
  until: performance.now() + 60_000,
  leaving: new AbortController().signal,
  ...more,
});
/** A queue whose job has these states, one for each time it is asked; the last one stays. */
function queueOf(...states: ('active' | 'completed' | 'failed' | 'gone' | 'lost')[]): JobQueue {
  let at = 0;
  return {
    getJob: () => {
      const state = states[Math.min(at, states.length - 1)]!;
      if (state === 'lost') return Promise.reject(new Error('Connection is closed.'));
      if (state === 'gone') return Promise.resolve(undefined);
      at += 1;
      return Promise.resolve({
        finishedOn: state === 'active' ? undefined : 1,
        returnvalue: state === 'completed' ? 7 : null,
        failedReason: 'Nej.',
      });
    },
  };
}
const events = () => new EventEmitter() as EventEmitter & JobEvents;

describe('waiting for a job', () => {
  it('ends at once when it is done already, and hears of it otherwise', async () => {
    expect(await jobOutcome(queueOf('completed'), events(), 'a', waiting())).toBe(7);
    const told = events();
    const outcome = jobOutcome(queueOf('active', 'completed'), told, 'a', waiting());
    setImmediate(() => {
      told.emit('completed', { jobId: 'b' });
      told.emit('completed', { jobId: 'a' });
    });
    expect(await outcome).toBe(7);
    expect(told.listenerCount('completed') + told.listenerCount('failed')).toBe(0);
  });

  it('looks from time to time, in case nothing is heard', async () => {
    expect(
      await jobOutcome(queueOf('active', 'active', 'completed'), events(), 'a', waiting({ lookEvery: 5 })),
    ).toBe(7);
  });

  it('fails with the job, without it, without the queue, and when it takes too long', async () => {
    const failing = (...states: Parameters<typeof queueOf>) =>
      expect(
        jobOutcome(queueOf(...states), events(), 'a', waiting({ lookEvery: 5, until: performance.now() })),
      ).rejects;
    await failing('failed').toThrow('Nej.');
    await failing('gone').toThrow('not there any more');
    await failing('lost').toThrow('Connection is closed.');
    await failing('active').toThrow('not done in time');
  });

  it('ends when the process leaves, and leaves no error to nobody', async () => {
    const leaving = new AbortController();
    const outcome = jobOutcome(
      queueOf('active', 'lost'),
      events(),
      'a',
      waiting({ leaving: leaving.signal }),
    );
    setImmediate(() => leaving.abort());
    await expect(outcome).rejects.toThrow('closing');
  });
});
