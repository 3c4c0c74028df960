import { open, readFile, type FileHandle } from 'node:fs/promises';
import { readHeaders } from './mail-headers.js';
import { SMTPServer } from 'smtp-server';

/** A mail as the sink received it. */
export interface SunkMail {
  readonly messageId: string;
  readonly date: string;
  readonly to: string;
  readonly subject: string;
}

/** A real SMTP server on loopback that keeps every mail in a file, so that what came before a crash still counts. */
export class MailSink {
  private readonly server: SMTPServer;
  private kept: Promise<FileHandle> | null = null;

  /** `durable`: a mail is on the disk before it is taken; a run that is not gone on with does without. */
  constructor(
    private readonly file: string,
    private readonly durable = true,
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          // The answer "taken" is given only when the mail is in the file.
          this.keep(Buffer.concat(chunks), to).then(() => callback(), callback);
        });
      },
    });
  }

  /** Starts on a free port; gives the address for `SMTP_URL`. */
  listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      const http = this.server.listen(0, '127.0.0.1', () => {
        const address = http.address() as { port: number };
        // A worker that is killed while it sends resets its connection; the sink stays.
        this.server.off('error', reject).on('error', () => undefined);
        resolve(`smtp://127.0.0.1:${address.port}`);
      });
    });
  }

  /** Every mail received so far, by this process and those before it. */
  async received(): Promise<SunkMail[]> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as SunkMail);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await (await this.kept)?.close();
  }

  private async keep(raw: Buffer, to: string): Promise<void> {
    const mail: SunkMail = { ...readHeaders(raw), to };
    const file = await (this.kept ??= open(this.file, 'a'));
    // Whole lines, each in one writing: two mails may come at once.
    await file.write(`${JSON.stringify(mail)}\n`);
    if (this.durable) await file.sync();
  }
}
