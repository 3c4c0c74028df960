import { SMTPServer } from 'smtp-server';
import { readHeaders } from '../dry-run/mail-headers.js';

/** A mail as it was taken. */
export interface MoodyMail {
  readonly messageId: string;
  readonly date: string;
  readonly to: string;
  /** Names of what was attached. */
  readonly files: readonly string[];
  /** By this process's stopwatch, in milliseconds. */
  readonly at: number;
}

/** How the server treats one receiver: takes the mail after so many milliseconds, says later (451), or never (550). */
export type Treatment = { readonly after: number } | 'later' | 'never';

/** A real SMTP server on loopback that treats each mail as a fault wants. */
export class MoodyOffice {
  readonly taken: MoodyMail[] = [];
  /** Asked for every receiver. */
  treat: (address: string) => Treatment = () => ({ after: 0 });
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, callback) => callback(refusalOf(this.treat(address))),
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]!.address;
          const raw = Buffer.concat(chunks);
          this.taken.push({ ...readHeaders(raw), to, files: filesIn(raw), at: performance.now() });
          const treatment = this.treat(to);
          setTimeout(() => callback(), typeof treatment === 'object' ? treatment.after : 0);
        });
      },
    });
    // A client that goes away is no fault of the server's.
    this.server.on('error', () => undefined);
  }

  /** Opens on a free port; gives the address for SMTP_URL. */
  open(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      const listening = this.server.listen(0, '127.0.0.1', () =>
        resolve(`smtp://127.0.0.1:${(listening.address() as { port: number }).port}`),
      );
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function refusalOf(treatment: Treatment): Error | undefined {
  if (treatment === 'later') return Object.assign(new Error('Try again later'), { responseCode: 451 });
  if (treatment === 'never') return Object.assign(new Error('No such mailbox'), { responseCode: 550 });
  return undefined;
}

const filesIn = (raw: Buffer): string[] =>
  [
    ...raw
      .toString('latin1')
      .replace(/\r\n /g, ' ')
      .matchAll(/^Content-Disposition: attachment; filename="?([^"\r\n]+)/gim),
  ].map(([, name]) => name!);
