import { createTransport, type Transporter } from 'nodemailer';

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

const BEFORE_DATA = new Set(['CONN', 'EHLO', 'HELO', 'AUTH', 'MAIL FROM', 'RCPT TO', 'STARTTLS']);
const CONNECT_ERRORS = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EDNS', 'ECONNECTION', 'ETLS']);

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
    });
  }

  async send({ messageId, dated, to, subject, body }: Mail): Promise<void> {
    try {
      await this.transporter.sendMail({
        from: this.from,
        to,
        subject,
        text: body,
        messageId,
        date: new Date(dated),
      });
    } catch (error) {
      throw classify(error);
    }
  }

  override close(): void {
    this.transporter.close();
  }
}

function classify(error: unknown): unknown {
  const { responseCode, command, code, message } = error as {
    responseCode?: number;
    command?: string;
    code?: string;
    message?: string;
  };
  const text = message ?? 'Ukendt fejl fra postserveren.';
  if (responseCode && responseCode >= 500) return new MailRefused(text, { cause: error });
  if (responseCode && responseCode >= 400) return new MailDelayed(text, { cause: error });
  if ((command && BEFORE_DATA.has(command)) || (code && CONNECT_ERRORS.has(code)))
    return new MailDelayed(text, { cause: error });
  return error;
}
