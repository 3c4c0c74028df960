import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ownCertificate, type OwnCertificate } from './certificate.js';

/** An event as the receiver got it. */
export interface TakenEvent {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

/** A status to answer with; `silent` takes the event and says nothing, `cut` takes it and cuts the line. */
export type Answer = number | 'silent' | 'cut';

/** A real receiver of webhooks: an https server on this machine whose answers a test chooses. */
export class Receiver {
  readonly taken: TakenEvent[] = [];
  /** What it answers; by the event when that matters. */
  answer: (event: TakenEvent) => Answer = () => 204;
  private readonly own: OwnCertificate = ownCertificate();
  private server: Server | null = null;
  private port = 0;

  get host(): string {
    return `localhost:${this.port}`;
  }
  get url(): string {
    return `https://${this.host}/haendelser`;
  }
  get ca(): string {
    return this.own.certificate;
  }

  /** Opens, at the same address when it was open before. */
  async open(): Promise<void> {
    const { certificate: cert, key } = this.own;
    const server = createServer({ cert, key }, (asked, reply) => void this.take(asked, reply));
    await new Promise<void>((resolve) => server.listen(this.port, 'localhost', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async take(asked: IncomingMessage, reply: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    const header = (name: string) => String(asked.headers[name] ?? '');
    const event: TakenEvent = {
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
      body: Buffer.concat(chunks).toString('utf8'),
    };
    this.taken.push(event);
    const answer = this.answer(event);
    if (answer === 'silent') return;
    if (answer === 'cut') return void asked.socket.destroy();
    reply.writeHead(answer, answer >= 300 && answer < 400 ? { location: 'https://localhost/andet' } : {});
    reply.end();
  }
}

/** Whether one of the signatures of an event is by this secret, as a receiver finds out (Standard Webhooks). */
export function isSignedBy({ id, timestamp, signature, body }: TakenEvent, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return signature.split(' ').includes(`v1,${expected}`);
}

/** How many different events these are, by id and body. */
export const same = (events: readonly TakenEvent[]): number =>
  new Set(events.map(({ id, body }) => `${id} ${body}`)).size;
