import { Readable } from 'node:stream';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { MailAttachment } from './mail-attachments.js';

/** A mail as it leaves: headers frozen, text first. */
export interface Mail {
  readonly messageId: string;
  /** The frozen Date header, ISO UTC. */
  readonly dated: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly html?: string | null;
  /** A calendar file (text/calendar) that goes with it. */
  readonly calendar?: string | null;
  /** Where one POST turns mails like it off (RFC 8058). */
  readonly stopUrl?: string | null;
  readonly attachments?: readonly MailAttachment[];
}

/** The server said no for good (5xx); sending again will not help. */
export class MailRefused extends Error {}
/** The server could not be reached or said "later" (4xx) before it took the mail; nothing was sent. */
export class MailDelayed extends Error {}

/** How mail leaves the house. */
export abstract class MailTransport implements OnApplicationShutdown {
  /** True where mail only is kept and shown, because no mail server is configured. */
  abstract readonly captures: boolean;
  /** Errors: `MailRefused`, `MailDelayed`; anything else means that the outcome is unknown. */
  abstract send(mail: Mail): Promise<void>;
  close(): void {}

  // After the last bell: a line left open would keep a mail server that is to stop waiting for it.
  onApplicationShutdown(): void {
    this.close();
  }
}

/** No mail server: the row itself is the mail, shown in the case. */
export class CapturedMail extends MailTransport {
  readonly captures = true;
  send(): Promise<void> {
    return Promise.resolve();
  }
}

/** How mail is handed to the server. */
export interface SmtpManner {
  /** Refuses to hand mail over on a line that is not encrypted (STARTTLS, or smtps). */
  readonly demandTls?: boolean;
  /** Certificates (PEM) of an authority of one's own that the mail server is trusted by, and by no other. */
  readonly authority?: string;
  /** How long a silent server is waited for, in milliseconds; faults make it short. */
  readonly patience?: number;
}

// Shorter than the lease of a claimed mail, so that a server that hangs is known before another worker takes over.
const PATIENCE = 30_000;
const timeouts = (patience: number) => ({
  connectionTimeout: patience / 3,
  greetingTimeout: patience / 3,
  socketTimeout: patience,
});

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
    { demandTls = false, authority, patience = PATIENCE }: SmtpManner = {},
  ) {
    super();
    this.transporter = createTransport({
      url,
      pool: true,
      maxConnections: 2,
      disableFileAccess: true,
      disableUrlAccess: true,
      requireTLS: demandTls && !url.startsWith('smtps:'),
      ...(authority === undefined ? {} : { tls: { ca: authority } }),
      ...timeouts(patience),
    });
    this.transporter.use('stream', ({ message, data }, done) => {
      message.processFunc((body) => tellingWhenRead(body, (data as Tracked).onBody));
      done();
    });
  }

  async send(given: Mail): Promise<void> {
    let begun = false;
    const mail: Tracked = { ...messageOf(given), from: this.from, onBody: () => (begun = true) };
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

/**
 * The message as nodemailer takes it. An address is given as an object, so that nothing in it is read as a second one;
 * what would end a header is refused here, whoever let it through. Errors: `MailRefused`.
 */
export function messageOf({
  messageId,
  dated,
  to,
  subject,
  body,
  html,
  calendar,
  stopUrl,
  attachments = [],
}: Mail): SendMailOptions {
  for (const field of [to, subject, messageId, stopUrl ?? '']) {
    if (BREAKS_HEADER.test(field)) throw new MailRefused('En adresse eller et emne indeholder linjeskift.');
  }
  return {
    to: { name: '', address: to },
    subject,
    text: body,
    ...(html ? { html } : {}),
    ...(calendar ? { icalEvent: { method: 'PUBLISH', filename: 'frister.ics', content: calendar } } : {}),
    attachments: attachments.map(({ fileName, mediaType, bytes }) => ({
      filename: fileName,
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    messageId,
    date: new Date(dated),
    headers: {
      // No answer machine answers a reminder (RFC 3834; Exchange reads its own header).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(stopUrl ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    ...(stopUrl ? { list: { unsubscribe: stopUrl } } : {}),
  };
}

const BREAKS_HEADER = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** The body is read only when the server has said that it takes it: until then nothing was sent. */
function tellingWhenRead(body: Readable, tell: () => void): Readable {
  async function* read(): AsyncGenerator<Buffer> {
    tell();
    for await (const chunk of body) yield chunk as Buffer;
  }
  return Readable.from(read(), { objectMode: false });
}

/** Nodemailer's names for a line that could not be opened as it must be: not a word about the mail, so it waits. */
const OF_THE_LINE: ReadonlySet<string | undefined> = new Set(['ETLS', 'EAUTH', 'ECONNECTION', 'EDNS']);

/** The server's answer decides; without one, a mail whose body was under way may have been taken. */
function classify(error: unknown, begun: boolean): unknown {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const text = message ?? 'Ukendt fejl fra postserveren.';
  const badAddress = code === 'EENVELOPE' && !responseCode;
  if (OF_THE_LINE.has(code) && !begun) return new MailDelayed(text, { cause: error });
  if (badAddress || (responseCode && responseCode >= 500)) return new MailRefused(text, { cause: error });
  return responseCode || !begun ? new MailDelayed(text, { cause: error }) : error;
}
