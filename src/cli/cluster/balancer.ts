import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How often each web process is asked whether it is ready, in milliseconds. */
export const ASKED_EVERY = 100;

/** What stands behind the balancer; null while it is down. */
export interface Backend {
  readonly url: string | null;
}

/**
 * Stands before the web processes as a proxy does in operation: one after the other, past those that say they are not
 * ready. A request goes to the next only when its connection was refused, before anything was sent. When one dies with a
 * request, the client's connection breaks, too: whether it was carried out nobody can say.
 */
export class Balancer {
  private readonly server: Server;
  private readonly unready = new Set<Backend>();
  private turn = 0;
  private closed = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(private readonly backends: readonly Backend[]) {
    this.server = createServer((request, response) => void this.pass(request, response));
    // As long as a proxy in operation keeps an idle connection; clients meet no closing one.
    this.server.keepAliveTimeout = 60_000;
  }

  /** Starts to listen on loopback; gives the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    this.watching = this.watch();
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.watching;
  }

  private async watch(): Promise<void> {
    while (!this.closed) {
      await Promise.all(this.backends.map((backend) => this.look(backend)));
      await pause(ASKED_EVERY);
    }
  }

  private async look(backend: Backend): Promise<void> {
    if (!backend.url) return;
    const signal = AbortSignal.timeout(2_000);
    const ready = await fetch(`${backend.url}/readyz`, { signal, headers: { connection: 'close' } }).then(
      async (response) => (await response.arrayBuffer(), response.ok),
      () => false,
    );
    if (ready) this.unready.delete(backend);
    else this.unready.add(backend);
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const body = Buffer.concat(chunks);
    for (const backend of this.inTurn()) {
      if ((await forward({ backend, request, body, response })) !== 'refused') return;
    }
    response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('No process is there.');
  }

  /** The ready ones first, each time beginning with another; then the others, for a start that was not seen yet. */
  private inTurn(): Backend[] {
    const from = this.turn++ % this.backends.length;
    const round = [...this.backends.slice(from), ...this.backends.slice(0, from)].filter(({ url }) => url);
    return [
      ...round.filter((one) => !this.unready.has(one)),
      ...round.filter((one) => this.unready.has(one)),
    ];
  }
}

interface Forwarding {
  readonly backend: Backend;
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly response: ServerResponse;
}

function forward({ backend, request, body, response }: Forwarding): Promise<'passed' | 'refused'> {
  return new Promise((resolve) => {
    const headers = { ...request.headers, connection: 'close', 'content-length': String(body.length) };
    delete (headers as Record<string, unknown>)['transfer-encoding'];
    const { method, url } = request;
    // A connection of its own per request: none that the other side is about to close.
    const onward = ask(new URL(url ?? '/', backend.url!), { method, headers, agent: false });
    const broken = () => (response.destroy(), resolve('passed'));
    onward.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' ? resolve('refused') : broken(),
    );
    onward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'keep-alive' });
      answer.once('error', broken).once('end', () => resolve('passed'));
      answer.pipe(response);
    });
    onward.end(body);
  });
}
