import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly messageId: string;
  /** The raw Date header. */
  readonly date: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The calendar file with it; empty when there is none. */
  readonly calendar: string;
  /** Where one POST turns mails like it off; null when that is not offered. */
  readonly stopUrl: string | null;
  /** Whether it came on an encrypted line. */
  readonly encrypted: boolean;
}

/** `later`: 450, `never`: 550, `hangUp`: takes the mail and cuts the line before saying so. */
export type Mood = 'take' | 'later' | 'never' | 'hangUp';

/** A real SMTP server on loopback whose mood a test chooses. It can close and open again at the same address. */
export class PostOffice {
  readonly taken: TakenMail[] = [];
  /** The same, as they came. */
  readonly raw: Buffer[] = [];
  mood: Mood = 'take';
  private server: SMTPServer | null = null;
  private port = 0;

  /** `tls`: offers STARTTLS with this certificate; the name in it is for the test to reach it by. */
  constructor(private readonly tls?: { readonly key: Buffer; readonly cert: Buffer }) {}

  get url(): string {
    return this.urlOn('127.0.0.1');
  }

  /** Lines that clients hold open. */
  get lines(): number {
    return this.server ? linesOf(this.server).size : 0;
  }

  /** Its address under another name of this machine. */
  urlOn(host: string): string {
    return `smtp://${host}:${this.port}`;
  }

  /** Mails to one address, in order of arrival. */
  to(address: string): TakenMail[] {
    return this.taken.filter((mail) => mail.to === address);
  }

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: this.tls ? ['AUTH'] : ['STARTTLS', 'AUTH'],
      ...this.tls,
      onRcptTo: (_address, _session, callback) => callback(this.refusal()),
      onData: (stream, session, callback) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        void this.take(stream, to, session.secure).then(() => {
          if (this.mood === 'hangUp') cutLines(server);
          else callback();
        }, callback);
      },
    });
    // A client that goes away is no fault of the server's.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      const listening = server.listen(this.port, '127.0.0.1', () => {
        this.port = (listening.address() as { port: number }).port;
        resolve();
      });
    });
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    cutLines(server);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private refusal(): Error | undefined {
    const code = { take: 0, hangUp: 0, later: 450, never: 550 }[this.mood];
    if (code === 0) return undefined;
    return Object.assign(new Error(code === 450 ? 'Try again later' : 'No such mailbox'), {
      responseCode: code,
    });
  }

  private async take(stream: NodeJS.ReadableStream, to: string, encrypted: boolean): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    this.raw.push(raw);
    const { messageId = '', subject = '', text = '', html, attachments } = await simpleParser(raw);
    const calendar =
      attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString() ?? '';
    const stopUrl =
      /^List-Unsubscribe: <([^>]+)>/im.exec(raw.toString('latin1').replace(/\r?\n[ \t]+/g, ' '))?.[1] ?? null;
    const date = /^Date: (.*)$/im.exec(raw.toString('latin1'))?.[1]?.trim() ?? '';
    this.taken.push({ messageId, date, to, subject, text, html: html || '', calendar, stopUrl, encrypted });
  }
}

type Lines = Set<{ _socket: { destroy(): void } }>;
const linesOf = (server: SMTPServer) => (server as unknown as { connections: Lines }).connections;

function cutLines(server: SMTPServer): void {
  for (const { _socket } of linesOf(server)) _socket.destroy();
}
