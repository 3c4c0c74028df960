import { SMTPServer } from 'smtp-server';
import { readHeaders } from '../dry-run/mail-headers.js';

/** A mail as it was taken. */
export interface TakenMail {
  readonly messageId: string;
  readonly date: string;
}

/** Where in the handing over of a mail its sender dies: before it has given the mail, or after the yes and before it knew. */
export type StrikeAt = 'beforeMail' | 'afterYes';

/** A real SMTP server for one worker; when armed, it has that worker killed in the middle of a mail. */
export class StrikingOffice {
  private strike: (() => void) | null = null;
  private countdown = 0;
  /** Message-IDs of mails in which a sender was killed after the yes. */
  readonly struck = new Set<string>();
  private readonly server: SMTPServer;

  /** `taken`: every mail taken, in order of arrival; several offices may share one list. */
  constructor(
    private readonly at: StrikeAt,
    private readonly taken: TakenMail[],
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onMailFrom: (_address, _session, callback) => {
        if (this.at === 'beforeMail' && this.isTime()) this.fire();
        else callback();
      },
      onData: (stream, _session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => this.take(Buffer.concat(chunks), callback));
      },
    });
    // A client that is killed is what this is for.
    this.server.on('error', () => undefined);
  }

  /** Opens on a free port; gives the address for SMTP_URL. */
  open(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      const listening = this.server.listen(0, '127.0.0.1', () => {
        resolve(`smtp://127.0.0.1:${(listening.address() as { port: number }).port}`);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Has the sender killed in the mail of this number from now. */
  arm(number: number, strike: () => void): void {
    [this.countdown, this.strike] = [number, strike];
  }

  private isTime(): boolean {
    return this.strike !== null && --this.countdown <= 0;
  }

  private fire(): void {
    const { strike } = this;
    this.strike = null;
    strike?.();
  }

  private take(raw: Buffer, answer: () => void): void {
    const { messageId, date } = readHeaders(raw);
    this.taken.push({ messageId, date });
    const strikes = this.at === 'afterYes' && this.isTime();
    // The yes is on its way before the signal: what becomes of it is as in a crash of the machine.
    answer();
    if (!strikes) return;
    this.struck.add(messageId);
    this.fire();
  }
}
