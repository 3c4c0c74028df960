import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Choices } from './choices.js';

const COMMIT = /\bcommit\b/i;
const QUERY = 'Q'.charCodeAt(0);

/**
 * Stands between a program and PostgreSQL and breaks one connection in some at its COMMIT, when PostgreSQL has carried
 * it out and before the program has heard so.
 */
export class ReplyDropper {
  /** Answers to a COMMIT that never arrived. */
  dropped = 0;
  /** The share of COMMITs whose answer is dropped. */
  share = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly target: URL,
    private readonly choices: Choices,
  ) {
    this.server = createServer((client) => this.pass(client));
  }

  /** Starts to listen; gives the address to use instead of the target's. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const url = new URL(this.target);
    url.port = String((this.server.address() as { port: number }).port);
    return url.href;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    const end = () => [client, server].forEach((one) => one.destroy());
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => (this.sockets.delete(socket), end()));
    }
    let doomed = false;
    client.on('data', (data: Buffer) => {
      // The driver sends a bare statement as one message in one piece, and waits for its answer before the next.
      doomed = data[0] === QUERY && COMMIT.test(data.toString('latin1')) && this.choices.chance(this.share);
      server.write(data);
    });
    server.on('data', (data: Buffer) => {
      if (!doomed) return void client.write(data);
      this.dropped += 1;
      end();
    });
  }
}
