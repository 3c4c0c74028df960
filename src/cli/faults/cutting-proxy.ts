import { createServer, connect, type Server, type Socket } from 'node:net';

const QUERY = 'Q'.charCodeAt(0);
const PARSE = 'P'.charCodeAt(0);

/** What happens at one statement: before PostgreSQL gets it, or after it has answered and before the answer arrives. */
export interface Cut {
  readonly at: number;
  readonly when: 'before' | 'after';
  /** Ends the client some harder way; by default its connections break, which is all that PostgreSQL sees of a death. */
  readonly kill?: () => void;
}

/**
 * Stands between a program and PostgreSQL, counts the statements of all its connections and, at one of them, lets the
 * program die as seen from the server: every connection breaks in the middle, and no new one is let through.
 */
export class CuttingProxy {
  statements = 0;
  private dead = false;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(
    private readonly target: URL,
    private cut?: Cut,
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

  /** Chooses the next cut, `cut.at` statements from now. */
  again(cut: Cut): void {
    this.cut = { ...cut, at: this.statements + cut.at };
  }

  /** Lets connections through again after a death. */
  mend(): void {
    this.cut = undefined;
    this.dead = false;
  }

  async close(): Promise<void> {
    this.cut = undefined;
    this.die();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => [client, server].forEach((one) => one.destroy()));
    }
    if (this.dead) this.die();
    const count = new StatementCounter();
    let reached = false;
    client.on('data', (data: Buffer) => {
      const before = this.statements;
      this.statements += count.add(data);
      const { at = 0, when } = this.cut ?? {};
      if (before < at && at <= this.statements) {
        if (when === 'before') return this.die();
        reached = true;
      }
      server.write(data);
    });
    server.on('data', (data: Buffer) => (reached ? this.die() : client.write(data)));
  }

  private die(): void {
    if (!this.dead) this.cut?.kill?.();
    this.dead = true;
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }
}

/** Counts the statements in what a client sends, however it comes in pieces. */
export class StatementCounter {
  private rest: Buffer = Buffer.alloc(0);
  private started = false;

  /** Takes the next piece; gives how many statements begin in what is complete by now. */
  add(piece: Buffer): number {
    this.rest = Buffer.concat([this.rest, piece]);
    let statements = 0;
    for (;;) {
      // The first message has no type byte.
      const head = this.started ? 1 : 0;
      if (this.rest.length < head + 4) return statements;
      const size = head + this.rest.readUInt32BE(head);
      if (this.rest.length < size) return statements;
      if (this.started && [QUERY, PARSE].includes(this.rest[0]!)) statements += 1;
      this.started = true;
      this.rest = this.rest.subarray(size);
    }
  }
}
