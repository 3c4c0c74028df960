import { fileOf } from '../../documents/documents.reads.js';
import { journalUntil } from '../../journal/journal-file.reads.js';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import type { Tx } from '../../platform/database/database.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import type { ReplyInput } from '../reply-input.js';
import type { Submission } from '../submission.entity.js';
import type { RoundRow } from '../submissions.reads.js';
import { packageFiles } from './package-files.js';
import { zipped } from './zip.pure.js';

export const PACKAGE_TYPE = 'application/zip';

/**
 * The package of a round: what was sent, in each form, with the journal up to the sending. Not stored: it follows from what
 * is frozen, and comes out the same byte for byte whenever it is asked for.
 */
export async function roundPackage(
  tx: Tx,
  caseId: string,
  row: RoundRow,
): Promise<Pick<FileAnswer, 'bytes' | 'sha256'>> {
  const [submission] = await tx.query<Frozen>(
    'select id, model as input, documents from samsvar.submission where case_id = $1 and round = $2',
    [caseId, row.round],
  );
  const { id, input, documents } = submission!;
  const journal = await journalUntil(tx, caseId, ({ data }) => data['submission'] === id);
  const [html, docx] = [await bytesOf(tx, row.html.sha256), await bytesOf(tx, row.docx.sha256)];
  const pdf = row.pdf && (await bytesOf(tx, row.pdf.sha256));
  if (!journal) throw new Error(`Round ${row.round} of case ${caseId} is not whole.`);
  const laid = [];
  for (const one of documents) laid.push({ row: one, bytes: await bytesOf(tx, one.sha256) });
  const { at } = JSON.parse(journal.lines.at(-1)!.entry) as { at: string };
  const { round, channel, packageFormat: formatVersion } = row;
  const facts = { formatVersion, round, submittedAt: at, channel };
  const bytes = zipped(packageFiles(input, { html, docx, pdf, documents: laid }, journal, facts));
  return { bytes, sha256: sha256Hex(bytes) };
}

type Frozen = Pick<Submission, 'id' | 'documents'> & { readonly input: ReplyInput };

async function bytesOf(tx: Tx, sha256: string): Promise<Uint8Array> {
  const file = await fileOf(tx, sha256);
  if (!file) throw new Error(`The file ${sha256} of a round is missing.`);
  return file.bytes;
}
