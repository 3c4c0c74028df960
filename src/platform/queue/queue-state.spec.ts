import { QueueLine } from './queue-line.js';
import { queueState } from './queue-state.js';

const line = (answers: boolean) => new QueueLine('Redis', answers, { warn: () => undefined });

describe('queueState', () => {
  it('has nothing to say of a queue that answers', () => {
    const state = queueState({ kind: 'redis', line: line(true), fault: null }, 61);
    expect(state).toEqual({ kind: 'redis', answers: true, heartbeatAgeSeconds: 61, warning: null });
  });

  it('says first that the queue is gone, then that it is set up wrongly, then that nobody answers it', () => {
    const warning = (answers: boolean, fault: string | null, age: number) =>
      queueState({ kind: 'redis', line: line(answers), fault }, age).warning;
    expect(warning(false, 'forkert', 999)).toMatch(/^Redis \(REDIS_URL\) svarer ikke\./);
    expect(warning(true, 'forkert', 999)).toBe('forkert');
    expect(warning(true, null, 181)).toMatch(/^Ingen arbejder har svaret køen i 181 s\./);
    expect(warning(true, null, 180)).toBeNull();
  });

  it('does not speak of Redis where there is none', () => {
    const { warning } = queueState({ kind: 'postgres', line: line(false), fault: null }, 0);
    expect(warning).toMatch(/^Køen i PostgreSQL svarer ikke\./);
  });
});
