import { Readable } from 'node:stream';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';

/** A mail as it leaves: headers frozen, text first. */
export interface Mail {
  readonly messageId: string;
  /** The frozen Date header, ISO UTC. */
  readonly dated: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** The server said no for good (5xx); sending again will not help. */
export class MailRefused extends Error {}
/** The server could not be reached or said "later" (4xx) before it took the mail; nothing was sent. */
export class MailDelayed extends Error {}

/** How mail leaves the house. */
export abstract class MailTransport {
  /** True where mail only is kept and shown, because no mail server is configured. */
  abstract readonly captures: boolean;
  /** Errors: `MailRefused`, `MailDelayed`; anything else means that the outcome is unknown. */
  abstract send(mail: Mail): Promise<void>;
  close(): void {}
}

/** No mail server: the row itself is the mail, shown in the case. */
export class CapturedMail extends MailTransport {
  readonly captures = true;
  send(): Promise<void> {
    return Promise.resolve();
  }
}

// Shorter than the lease of a claimed mail, so that a server that hangs is known before another worker takes over.
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A mail under way that tells when the server begins to take its body. */
interface Tracked extends SendMailOptions {
  readonly onBody: () => void;
}

/** Mail over SMTP. */
export class SmtpMail extends MailTransport {
  readonly captures = false;
  private readonly transporter: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transporter = createTransport({
      url,
      pool: true,
      maxConnections: 2,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...TIMEOUTS,
    });
    this.transporter.use('stream', ({ message, data }, done) => {
      message.processFunc((body) => tellingWhenRead(body, (data as Tracked).onBody));
      done();
    });
  }

  async send({ messageId, dated, to, subject, body }: Mail): Promise<void> {
    let begun = false;
    const mail: Tracked = {
      from: this.from,
      to,
      subject,
      text: body,
      messageId,
      date: new Date(dated),
      onBody: () => (begun = true),
    };
    try {
      await this.transporter.sendMail(mail);
    } catch (error) {
      throw classify(error, begun);
    }
  }

  override close(): void {
    this.transporter.close();
  }
}

/** The body is read only when the server has said that it takes it: until then nothing was sent. */
function tellingWhenRead(body: Readable, tell: () => void): Readable {
  async function* read(): AsyncGenerator<Buffer> {
    tell();
    for await (const chunk of body) yield chunk as Buffer;
  }
  return Readable.from(read(), { objectMode: false });
}

/** The server's answer decides; without one, a mail whose body was under way may have been taken. */
function classify(error: unknown, begun: boolean): unknown {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const text = message ?? 'Ukendt fejl fra postserveren.';
  const badAddress = code === 'EENVELOPE' && !responseCode;
  if (badAddress || (responseCode && responseCode >= 500)) return new MailRefused(text, { cause: error });
  return responseCode || !begun ? new MailDelayed(text, { cause: error }) : error;
}
