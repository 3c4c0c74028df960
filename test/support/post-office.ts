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
}

/** `later`: 450, `never`: 550, `hangUp`: takes the mail and cuts the line before saying so. */
export type Mood = 'take' | 'later' | 'never' | 'hangUp';

/** A real SMTP server on loopback whose mood a test chooses. It can close and open again at the same address. */
export class PostOffice {
  readonly taken: TakenMail[] = [];
  mood: Mood = 'take';
  private server: SMTPServer | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Mails to one address, in order of arrival. */
  to(address: string): TakenMail[] {
    return this.taken.filter((mail) => mail.to === address);
  }

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, callback) => callback(this.refusal()),
      onData: (stream, session, callback) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        void this.take(stream, to).then(() => {
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

  private async take(stream: NodeJS.ReadableStream, to: string): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const { messageId = '', subject = '', text = '' } = await simpleParser(raw);
    const date = /^Date: (.*)$/im.exec(raw.toString('latin1'))?.[1]?.trim() ?? '';
    this.taken.push({ messageId, date, to, subject, text });
  }
}

function cutLines(server: SMTPServer): void {
  const { connections } = server as unknown as { connections: Set<{ _socket: { destroy(): void } }> };
  for (const { _socket } of connections) _socket.destroy();
}
