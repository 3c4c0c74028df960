import { Inject, Injectable } from '@nestjs/common';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { POST_SETTINGS, type PostSettings } from '../../platform/outgoing/post.js';
import { HeavyWork } from '../../platform/queue/heavy-work.js';
import type { ReplyInput } from '../reply-input.js';
import type { ReplyFiles } from './make-files.js';
import { Press } from './press.js';

interface Claimed {
  readonly id: string;
  readonly input: ReplyInput;
  readonly attempts: number;
}

const MOST_ATTEMPTS = 3;
/** How often in a lease a worker that makes files says that it lives. */
const SIGNS_OF_LIFE = 6;

/**
 * Makes the files that are asked for, one after another. A row is claimed under a lease; whoever loses it, because the
 * process stood still or was killed, writes nothing: the number of attempts tells whose the row is.
 */
@Injectable()
export class AssemblyWork extends HeavyWork {
  constructor(
    private readonly db: Database,
    private readonly press: Press,
    /** A row belongs to its worker as long as a claimed mail does, without a sign of life. */
    @Inject(POST_SETTINGS) private readonly settings: PostSettings,
  ) {
    super();
  }

  async handle(leaving: AbortSignal): Promise<void> {
    while (!leaving.aborted) {
      const claimed = await this.claim();
      if (!claimed) return;
      await this.make(claimed, leaving);
    }
  }

  private async claim(): Promise<Claimed | undefined> {
    const [row] = await this.db.transaction(async (tx) => {
      await tx.query(GIVE_UP, [MOST_ATTEMPTS]);
      return tx.query<Claimed>(CLAIM, [this.settings.leaseSeconds]);
    });
    return row;
  }

  private async make({ id, input, attempts }: Claimed, signal: AbortSignal): Promise<void> {
    let step = 0;
    const alive = () =>
      this.db
        .transaction((tx) => tx.query(ALIVE, [id, attempts, step, this.settings.leaseSeconds]))
        .then(() => undefined)
        .catch(() => undefined);
    const pulse = setInterval(() => void alive(), (this.settings.leaseSeconds * 1000) / SIGNS_OF_LIFE);
    try {
      const files = await this.press.make(input, { signal, told: (done) => void ((step = done), alive()) });
      clearInterval(pulse);
      await this.db.transaction((tx) => keep(tx, { id, attempts }, files));
    } catch (error) {
      if (!signal.aborted)
        await this.db.transaction((tx) => tx.query(FAIL, [id, attempts, (error as Error).message]));
    } finally {
      clearInterval(pulse);
    }
  }
}

async function keep(
  tx: Tx,
  { id, attempts }: Pick<Claimed, 'id' | 'attempts'>,
  files: ReplyFiles,
): Promise<void> {
  const held = await tx.query(
    `select 1 from samsvar.assembly where id = $1 and attempts = $2 and state = 'running' for update`,
    [id, attempts],
  );
  if (held.length === 0) return;
  const hashes: string[] = [];
  for (const bytes of [files.html, files.docx, files.pdf]) {
    const sha256 = sha256Hex(bytes);
    await tx.query(
      `insert into samsvar.stored_file (sha256, bytes, size) values ($1, $2, $3) on conflict do nothing`,
      [sha256, Buffer.from(bytes), bytes.length],
    );
    hashes.push(sha256);
  }
  await tx.query(DONE, [id, ...hashes]);
}

const CLAIM = `
  with one as (
    select id from samsvar.assembly
     where state = 'planned' or (state = 'running' and lease_until <= clock_timestamp())
     order by requested_at, id limit 1 for update skip locked)
  update samsvar.assembly a
     set state = 'running', step = 0, attempts = a.attempts + 1, lease_until = clock_timestamp() + make_interval(secs => $1)
    from one where a.id = one.id
  returning a.id, a.input, a.attempts`;
const ALIVE = `
  update samsvar.assembly set step = greatest(step, $3), lease_until = clock_timestamp() + make_interval(secs => $4)
   where id = $1 and attempts = $2 and state = 'running'`;
const DONE = `
  update samsvar.assembly
     set state = 'done', html_sha256 = $2, docx_sha256 = $3, pdf_sha256 = $4, input = null, lease_until = null,
         finished_at = clock_timestamp()
   where id = $1`;
const FAIL = `
  update samsvar.assembly set state = 'failed', reason = $3, lease_until = null, finished_at = clock_timestamp()
   where id = $1 and attempts = $2 and state = 'running'`;
const GIVE_UP = `
  update samsvar.assembly
     set state = 'failed', lease_until = null, finished_at = clock_timestamp(),
         reason = 'Dannelsen af filerne blev afbrudt flere gange. Prøv igen.'
   where state = 'running' and lease_until <= clock_timestamp() and attempts >= $1`;
