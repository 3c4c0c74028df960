import { Logger } from '@nestjs/common';
import { noteInLog, withLogContext } from './log-context.js';
import { makeLog, type LogOptions } from './log.js';
import { NestLogger } from './nest-logger.js';

const DRAFT = 'Afsnittets fortrolige udkast';

function logged(write: (log: ReturnType<typeof makeLog>) => void, options: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  write(makeLog({ level: 'info', readable: false, role: 'web', destination, ...options }));
  return lines;
}
const entries = (lines: string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

/** As the database tells of a row that breaks a rule: the detail and the parameters hold what somebody wrote. */
function databaseError(code: string, message: string): Error {
  const fields = { code, severity: 'ERROR', detail: `Failing row contains (${DRAFT}).`, parameters: [DRAFT] };
  return Object.assign(new Error(message), fields, { query: `insert ... '${DRAFT}'`, constraint: 'one_row' });
}

describe('the log', () => {
  it('is one line of JSON per entry, with level, time, process and role', () => {
    const [line] = logged((log) => log.warn({ status: 503 }, 'request'));
    expect(line!.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(line!)).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
      pid: process.pid,
      role: 'web',
      status: 503,
      msg: 'request',
    });
  });

  it.each([
    'to\nlinjer {"level":"info"}',
    'til\rbage',
    'farve \u001b[31m',
    'u\u0085x\u009b1m',
    'a\u2028b\u2029c',
  ])('keeps %j on one line, readable or not', (forged) => {
    for (const readable of [false, true]) {
      const lines = logged((log) => log.info({ forged }, forged), { readable });
      expect(lines).toHaveLength(1);
      expect(lines[0]!.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    }
  });

  it('hides what is secret by its name, also one step down', () => {
    const headers = { authorization: 'Bearer t0k3n', cookie: 'session=t0k3n', 'set-cookie': 't0k3n' };
    const [line] = logged((log) =>
      log.info({ ...headers, headers, password: 't0k3n', token: 't0k3n', person: { secret: 't0k3n' } }, 'x'),
    );
    expect(line).not.toContain('t0k3n');
    expect(line!.match(/\[skjult\]/g)!.length).toBeGreaterThan(7);
  });

  it('strikes out passwords in addresses, queries and bearers wherever they stand', () => {
    const lines = logged((log) => {
      log.warn('no answer from postgresql://app:p4ss@db/samsvar and redis://:p4ss@r');
      log.warn({ err: new Error('GET /sager?q=p4ss failed with Authorization: Bearer p4ss') }, 'x');
      log.error(new Error('redis://:p4ss@r'));
    });
    expect(lines.join('')).not.toContain('p4ss');
    expect(lines).toHaveLength(3);
  });

  it('keeps what a driver or a parser quotes out of an error, and says where it was thrown', () => {
    const lines = logged((log) => {
      log.error(
        { err: databaseError('23505', 'duplicate key value violates unique constraint "one_row"') },
        'x',
      );
      log.error({ err: databaseError('22P02', `invalid input syntax for type uuid: "${DRAFT}"`) }, 'x');
      log.error({ err: new Error('outer', { cause: databaseError('22001', DRAFT) }) }, 'x');
      log.error({ err: parseFailure() }, 'x');
      log.error(databaseError('22001', DRAFT));
    });
    expect(lines.join('')).not.toContain('fortrolige');
    const [duplicate, invalid] = entries(lines).map((entry) => entry.err as Record<string, unknown>);
    expect(duplicate).toMatchObject({
      type: 'Error',
      code: '23505',
      constraint: 'one_row',
      message: 'duplicate key value violates unique constraint "one_row"',
    });
    expect(invalid).not.toHaveProperty('message');
    expect(invalid!.stack).toEqual(expect.arrayContaining([expect.stringMatching(/^at .*log\.spec/)]));
  });

  it('carries the id of the request in every line of it, and of the run in every line of the worker', async () => {
    const lines: string[] = [];
    const destination = { write: (line: string) => void lines.push(line) };
    const log = makeLog({ level: 'info', readable: false, role: 'all', destination });
    await withLogContext({ requestId: 'r-1' }, async () => {
      noteInLog({ personId: 'p' });
      await new Promise((resolve) => setImmediate(resolve));
      log.info('later');
    });
    withLogContext({ runId: 'w-1', work: 'Post' }, () => log.info('run'));
    log.info('outside');
    expect(entries(lines).map(({ requestId, runId, work }) => ({ requestId, runId, work }))).toEqual([
      { requestId: 'r-1' },
      { runId: 'w-1', work: 'Post' },
      {},
    ]);
  });

  it('is a line for a person at a terminal', () => {
    const [line] = logged((log) => log.warn({ context: 'bells', dueAt: 'x' }, 'A bell could not be rung'), {
      readable: true,
    });
    expect(line).toMatch(/^\d{2}:\d{2}:\d{2}\.\d{3} WARN {2}bells: A bell could not be rung dueAt=x\n$/);
  });
});

describe('NestLogger', () => {
  const through = (write: (log: Logger) => void) =>
    entries(
      logged((log) => {
        Logger.overrideLogger(new NestLogger(log));
        write(new Logger('bells'));
      }),
    );
  afterAll(() => Logger.overrideLogger(false));

  it('writes what Nest and the program say, with its context', () => {
    const said = through((log) => {
      log.warn('Queue connection lost');
      log.error({ msg: 'request failed', reference: 'F-2345-6789', err: new Error('boom') });
      log.error('stacked', 'Error: stacked\n    at x');
      log.debug('not at this level');
    });
    expect(said).toEqual([
      expect.objectContaining({ level: 'warn', context: 'bells', msg: 'Queue connection lost' }),
      expect.objectContaining({
        level: 'error',
        context: 'bells',
        msg: 'request failed',
        reference: 'F-2345-6789',
        err: expect.objectContaining({ message: 'boom' }),
      }),
      expect.objectContaining({ level: 'error', context: 'bells', msg: 'stacked' }),
    ]);
  });

  it('keeps what Nest tells of its own start to developers', () => {
    const said = entries(
      logged((log) => {
        new NestLogger(log).log('Mapped {/readyz, GET} route', 'RouterExplorer');
        new NestLogger(log).log('told', 'web');
      }),
    );
    expect(said.map(({ msg }) => msg)).toEqual(['told']);
  });
});

function parseFailure(): Error {
  try {
    JSON.parse(DRAFT);
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was JSON.');
}
