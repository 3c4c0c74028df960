/** A file that goes with a mail. */
export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What goes with a mail, and what the mail then says: another text than it was written with where a file cannot go along. */
export interface Enclosed {
  readonly files: readonly MailAttachment[];
  readonly body: string;
}

/** Makes what goes with a mail when it is sent: the same bytes each time it is asked for. */
export abstract class MailAttachments {
  /** `attachment`: what the row of `outgoing` names; `body`: what the mail says. Errors: what it needs is not there. */
  abstract enclosedIn(attachment: string, body: string): Promise<Enclosed>;
}
