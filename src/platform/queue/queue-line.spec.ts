import { inTime, QueueLine, QueueSilent } from './queue-line.js';

const lineOf = (linked = true) => {
  const said: string[] = [];
  return { said, line: new QueueLine('Redis', linked, { warn: (text: string) => void said.push(text) }) };
};
const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:6379'), { code: 'ECONNREFUSED' });
const never = () => new Promise<never>(() => undefined);

describe('the line to the queue', () => {
  it('tells once that it is lost, however many attempts fail, and once that it is back', () => {
    const { line, said } = lineOf();
    for (let attempt = 0; attempt < 100; attempt++) line.down(refused.message);
    line.failed(refused);
    expect(line.answers).toBe(false);
    line.up();
    line.up();
    expect(line.answers).toBe(true);
    expect(said).toEqual([
      `Redis does not answer; the sweep takes over: ${refused.message}`,
      'Redis answers again.',
    ]);
  });

  it('says nothing of a first connection that comes', () => {
    const { line, said } = lineOf(false);
    expect(line.answers).toBe(false);
    line.up();
    expect([line.answers, said]).toEqual([true, []]);
  });

  it('asks nothing over a connection that is gone', async () => {
    const { line } = lineOf(false);
    const question = jest.fn();
    await expect(line.ask(question)).rejects.toThrow(QueueSilent);
    expect(question).not.toHaveBeenCalled();
  });

  it('keeps nobody waiting twice for a queue that does not answer', async () => {
    const { line, said } = lineOf();
    await expect(line.ask(never, 5)).rejects.toThrow('no answer within 5 ms');
    const question = jest.fn();
    await expect(line.ask(question)).rejects.toThrow('not asked');
    expect([line.answers, question.mock.calls, said.length]).toEqual([false, [], 1]);
  });

  it('tells the same refusal once, and does not take it for a lost connection', async () => {
    const { line, said } = lineOf();
    const full = new Error('OOM command not allowed');
    for (let time = 0; time < 3; time++)
      await expect(line.ask(() => Promise.reject(full))).rejects.toBe(full);
    expect([line.answers, said]).toEqual([true, ['Redis: OOM command not allowed']]);
    expect(await line.ask(() => Promise.resolve('answer'))).toBe('answer');
    expect(said).toHaveLength(1);
  });
});

it('what is settled in time is given, refusals included', async () => {
  expect(await inTime(Promise.resolve(7), 1_000)).toBe(7);
  await expect(inTime(Promise.reject(refused), 1_000)).rejects.toBe(refused);
});
