import { Inject, Injectable } from '@nestjs/common';
import { fileOf } from '../../documents/documents.reads.js';
import { Database, type Tx } from '../../platform/database/database.js';
import {
  MailAttachments,
  type Enclosed,
  type MailAttachment,
} from '../../platform/outgoing/mail-attachments.js';
import { LARGEST_MAIL, mailSize } from '../../platform/outgoing/mail-size.pure.js';
import { PUBLIC_URL } from '../../platform/public-url.js';
import { replyPages } from '../../web/addresses.js';
import { ROUND_FILES, roundFileName } from '../round-files.js';
import { submissionsOf } from '../submissions.reads.js';
import { ATTACHED, roundOf, withoutFiles } from './round-mail.js';
import { PACKAGE_TYPE, roundPackage } from './round-package.js';

interface RoundFiles {
  readonly number: string;
  readonly round: number;
  /** The reply to read, in each form. */
  readonly reply: readonly MailAttachment[];
  readonly package: MailAttachment;
}

/**
 * What a round is mailed with: the reply to read, and the package to keep. What is more than a mail server takes stays here,
 * and the mail says where it is fetched, and its SHA-256.
 */
@Injectable()
export class RoundAttachments extends MailAttachments {
  constructor(
    private readonly db: Database,
    /** Tests make it narrow. */
    @Inject(LARGEST_MAIL) public largest: number,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    super();
  }

  async enclosedIn(attachment: string, body: string): Promise<Enclosed> {
    const { caseId, round } = roundOf(attachment);
    const made = await this.db.transaction((tx) => filesOf(tx, caseId, round));
    const all = [...made.reply, made.package];
    if (this.fits(all)) return { files: all, body };
    const files = this.fits(made.reply) ? made.reply : [];
    const kept = all.filter((file) => !files.includes(file));
    const address = `${this.publicUrl}${replyPages(made.number).round(round)}`;
    return { files, body: body.replace(ATTACHED, withoutFiles(files, kept, address)) };
  }

  private fits(files: readonly MailAttachment[]): boolean {
    return mailSize(files.map(({ bytes }) => bytes.length)) <= this.largest;
  }
}

async function filesOf(tx: Tx, caseId: string, round: number): Promise<RoundFiles> {
  const [row] = await submissionsOf(tx, caseId, round - 1, 1);
  const [file] = await tx.query<{ number: string }>('select number from samsvar.case_file where id = $1', [
    caseId,
  ]);
  const [pdf, docx] = [
    row?.pdf && (await fileOf(tx, row.pdf.sha256)),
    row && (await fileOf(tx, row.docx.sha256)),
  ];
  if (row?.round !== round || !file || !docx) throw new Error('Fremsendelsens filer findes ikke.');
  const { bytes } = await roundPackage(tx, caseId, row);
  const named = (ending: string) => roundFileName(file.number, round, ending);
  return {
    number: file.number,
    round,
    reply: [
      ...(pdf ? [{ fileName: named('pdf'), mediaType: ROUND_FILES.pdf, bytes: pdf.bytes }] : []),
      { fileName: named('docx'), mediaType: ROUND_FILES.docx, bytes: docx.bytes },
    ],
    package: { fileName: named('zip'), mediaType: PACKAGE_TYPE, bytes },
  };
}
