import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { WebSocketServer, type WebSocket } from 'ws';
import { CallerSource, type Caller } from '../../platform/http/caller.js';
import { isFromOwnPage } from '../../platform/http/own-page.pure.js';
import { OWN_URL } from '../../platform/http/writing.guard.js';
import { LARGEST_PIECE, LiveHall } from './live-hall.js';
import { Allowance } from './allowance.pure.js';

/** Where the pages of writing open their socket. */
export const LIVE_PATH = '/sammen';
/** Sockets one person may have open at this process. */
const MOST_SOCKETS = 12;
/** How long those who are told to go may take, in milliseconds. */
const GO_MS = 1_000;

/** What `@fastify/cookie` has put on the server. */
interface CookieReader {
  parseCookie(header: string): Record<string, string | undefined>;
}

/** The sockets of shared drafts, on the server that serves the pages: whose session it is, and from our own page alone. */
@Injectable()
export class LiveServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_PIECE + 1024 });
  private readonly open = new Map<string, number>();

  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly callers: CallerSource,
    private readonly hall: LiveHall,
    @Inject(OWN_URL) private readonly ownUrl: string,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.adapters.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request, socket, head) => void this.upgrade(request, socket, head));
    this.hall.start();
  }

  /** Everything that was said to be stored is; the pages come again, to another process. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const socket of this.sockets.clients) socket.close(1012, 'restart');
    const gone = [...this.sockets.clients].map((one) => new Promise((done) => one.once('close', done)));
    const late = setTimeout(() => this.sockets.clients.forEach((one) => one.terminate()), GO_MS);
    await Promise.all(gone);
    clearTimeout(late);
    await this.hall.stop();
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const status = await this.refusal(request).catch(() => 503);
    if (status === 401) {
      // Told in the socket, where the page can hear it: it stops asking, and goes on alone.
      this.sockets.handleUpgrade(request, socket, head, (opened) => opened.close(4401, 'over'));
      return;
    }
    if (typeof status === 'number') {
      socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (opened) => this.seat(opened, request, status));
  }

  /** Who opens it; otherwise the status that refuses it. A page of another site gets nothing, whatever cookie comes with it. */
  private async refusal({ url = '', headers }: IncomingMessage): Promise<number | Caller> {
    if (url.split('?')[0] !== LIVE_PATH) return 404;
    if (headers.origin === undefined || !isFromOwnPage(headers, this.ownUrl)) return 403;
    const fastify = this.adapters.httpAdapter.getInstance<CookieReader>();
    const cookies = fastify.parseCookie(headers.cookie ?? '');
    const caller = await this.callers.callerOf({
      method: 'GET',
      url,
      headers: { cookie: headers.cookie },
      cookies,
    });
    if (!caller?.session) return 401;
    if (caller.session.mustChange) return 403;
    return (this.open.get(caller.personId) ?? 0) >= MOST_SOCKETS ? 429 : caller;
  }

  private seat(socket: WebSocket, request: IncomingMessage, { personId, name, credentialId }: Caller): void {
    this.open.set(personId, (this.open.get(personId) ?? 0) + 1);
    const asked = new Request(new URL(LIVE_PATH, this.ownUrl));
    const client = this.hall.hall.handleConnection(socket, asked, {
      personId,
      name,
      sessionId: credentialId,
    });
    const allowance = new Allowance();
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, binary) => {
      const bytes = data as Buffer;
      if (!binary || !allowance.takes(bytes.length, performance.now())) return socket.close(1008, 'too much');
      client.handleMessage(new Uint8Array(bytes));
    });
    socket.on('close', (code, reason) => {
      this.open.set(personId, (this.open.get(personId) ?? 1) - 1);
      client.handleClose({ code, reason: reason.toString() });
    });
  }
}

const REASONS: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};
