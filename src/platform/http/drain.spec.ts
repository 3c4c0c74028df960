import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Lifecycle } from '../boot/lifecycle.js';
import type { Log } from '../logging/log.js';
import { makeDrain } from './drain.js';

const log = { info: jest.fn(), warn: jest.fn() };
const noHooks = () => undefined;

describe('draining', () => {
  let server: Server;
  let url: string;
  let answerAll: () => void;
  const lifecycle = new Lifecycle();

  beforeEach(async () => {
    const open: (() => void)[] = [];
    answerAll = () => open.splice(0).forEach((end) => end());
    server = createServer((_request, response) => void open.push(() => response.end('done')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => void server.closeAllConnections());

  /** Sends a request that waits for `answerAll`; resolves when it has come, with what becomes of it. */
  const request = async () => {
    const came = new Promise((resolve) => server.once('request', resolve));
    const over = new Promise<string>((resolve) => {
      const sent = get(url, (answer) => answer.resume().once('end', () => resolve('answered')));
      sent.once('error', () => resolve('cut off'));
    });
    await came;
    return { over };
  };
  const prepared = (finishWithinMs: number) =>
    makeDrain(
      { server, addHook: noHooks },
      { lifecycle, drainMs: 0, log: log as unknown as Log, finishWithinMs },
    );

  it('waits for every request, and is done at the last one', async () => {
    const drain = prepared(60_000);
    const requests = [await request(), await request()];
    const drained = drain();
    setImmediate(answerAll);
    await drained;
    expect(await Promise.all(requests.map(({ over }) => over))).toEqual(['answered', 'answered']);
    expect(lifecycle.isClosing).toBe(true);
  });

  it('cuts off what does not end in time, and says so', async () => {
    const drain = prepared(20);
    const { over } = await request();
    await drain();
    expect(await over).toBe('cut off');
    expect(log.warn).toHaveBeenCalledWith({ underWay: 1 }, expect.stringContaining('cut off'));
  });
});
