import { Injectable, Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import { fileOf } from '../../documents/documents.reads.js';
import { contentHash } from '../../platform/canonical/canonical.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { HeavyRinger } from '../../platform/queue/heavy-work.js';
import { PACKAGE_FORMAT } from '../package/package-format.js';
import type { RoundFormat } from '../round-files.js';
import type { ReplyInput } from '../reply-input.js';
import type { MadeFile, Standing } from './standing.js';
import type { Assembly } from './assembly.entity.js';

/**
 * The files of texts, made by workers and kept by the hash of what they are made of. Not part of the case: nothing is
 * decided by them, and what is lost is made again the same, byte for byte.
 */
@Injectable()
export class Assemblies {
  private readonly log = new Logger('assemblies');

  constructor(
    private readonly db: Database,
    private readonly ringer: HeavyRinger,
  ) {}

  /** How far the files of this text are. Asks for nothing. */
  standing(tx: Tx, caseId: string, input: ReplyInput): Promise<Standing> {
    return standingOf(tx, caseId, assemblyHash(input));
  }

  /** The same, and asks for the files when nobody has, or when making them failed. In a transaction of its own. */
  async ask(caseId: string, input: ReplyInput): Promise<Standing> {
    const hash = assemblyHash(input);
    const [standing, asked] = await this.db.transaction(async (tx) => {
      const rows = await tx.query(ASK, [v7(), caseId, hash, JSON.stringify(input)]);
      return [await standingOf(tx, caseId, hash), rows.length > 0] as const;
    });
    if (asked) await this.ringer.ringHeavy().catch((error: Error) => this.log.warn(error.message));
    return standing;
  }
}

/** What the files are known by: what they are made of, and in which form. */
export const assemblyHash = (input: ReplyInput): string =>
  contentHash({ kind: 'assembly', format: PACKAGE_FORMAT, input });

async function standingOf(tx: Tx, caseId: string, hash: string): Promise<Standing> {
  const [row] = await tx.query<
    Pick<Assembly, 'state' | 'step' | 'reason'> & { files: Record<RoundFormat, MadeFile> }
  >(STANDING, [caseId, hash]);
  if (!row) return { state: 'none' };
  const { state, step, reason, files } = row;
  if (state === 'done') return { state, files };
  return state === 'failed' ? { state, reason: reason! } : { state, step };
}

/** The bytes of files that are made; null where they are not. For the command that freezes them. */
export async function madeFiles(tx: Tx, caseId: string, input: ReplyInput) {
  const standing = await standingOf(tx, caseId, assemblyHash(input));
  if (standing.state !== 'done') return null;
  const bytesOf = async ({ sha256 }: MadeFile) => (await fileOf(tx, sha256))!.bytes;
  const { html, docx, pdf } = standing.files;
  return { html: await bytesOf(html), docx: await bytesOf(docx), pdf: await bytesOf(pdf) };
}

const ASK = `
  insert into samsvar.assembly as a (id, case_id, hash, input, state, requested_at)
  values ($1, $2, $3, $4, 'planned', clock_timestamp())
  on conflict (case_id, hash) do update
     set state = 'planned', input = excluded.input, reason = null, step = 0, attempts = 0, requested_at = excluded.requested_at,
         finished_at = null
   where a.state = 'failed' and a.finished_at < clock_timestamp() - interval '1 minute'
  returning 1`;
const STANDING = `
  select a.state, a.step, a.reason,
         jsonb_build_object('html', jsonb_build_object('sha256', h.sha256, 'size', h.size),
                            'docx', jsonb_build_object('sha256', d.sha256, 'size', d.size),
                            'pdf', jsonb_build_object('sha256', p.sha256, 'size', p.size)) as files
    from samsvar.assembly a
    left join samsvar.stored_file h on h.sha256 = a.html_sha256
    left join samsvar.stored_file d on d.sha256 = a.docx_sha256
    left join samsvar.stored_file p on p.sha256 = a.pdf_sha256
   where a.case_id = $1 and a.hash = $2`;
