import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { contentHash } from '../../platform/canonical/canonical.js';
import type { Sheet } from '../pdf/sheet-pdf.js';
import type { ReplyInput } from '../reply-input.js';
import type { ReplyFiles } from './make-files.js';
import type { PressOrder, PressSaid } from './press-protocol.js';

/** What the process of the press is given. */
export interface PressLimits {
  /** Memory for what it makes, in MB. */
  readonly memory: number;
  /** How long it may take, in milliseconds. */
  readonly withinMs: number;
}

const LIMITS: PressLimits = { memory: 384, withinMs: 120_000 };

export interface PressOptions {
  /** Hears after each step how many are done. */
  readonly told?: (done: number) => void;
  /** Gives the work up. */
  readonly signal?: AbortSignal;
}

/** The files could not be made. `message` is Danish. */
export class PressFailed extends Error {}

/**
 * Makes files in a process of their own, with a limit of memory and time, without the configuration and
 * without a connection to anywhere: what is heavy, hostile or endless there holds up nobody here.
 */
@Injectable()
export class Press {
  /** Tests make them narrow. */
  limits = LIMITS;
  private readonly making = new Map<string, Promise<unknown>>();

  /** Whoever asks for what is being made already waits for the same. Errors: PressFailed. */
  make(input: ReplyInput, options: PressOptions = {}): Promise<ReplyFiles> {
    return this.once<ReplyFiles>({ input }, options);
  }

  /** A sheet as PDF. Errors: PressFailed. */
  sheet(sheet: Sheet): Promise<Uint8Array> {
    return this.once<Uint8Array>({ sheet }, {});
  }

  private once<Made>(order: PressOrder, options: PressOptions): Promise<Made> {
    const hash = contentHash(order);
    const begun =
      this.making.get(hash) ?? printed(order, this.limits, options).finally(() => this.making.delete(hash));
    this.making.set(hash, begun);
    return begun as Promise<Made>;
  }
}

async function printed(
  order: PressOrder,
  { memory, withinMs }: PressLimits,
  { told, signal }: PressOptions,
): Promise<unknown> {
  const child = fork(program(), [], {
    env: {},
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = () => void child.kill('SIGKILL');
  const late = setTimeout(end, withinMs);
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<unknown>((resolve, reject) => {
      child.on('message', (said: PressSaid) => {
        if ('done' in said) told?.(said.done);
        else if ('failed' in said) reject(new PressFailed(said.failed));
        else resolve(said.made);
      });
      child.once('error', (error) => reject(new PressFailed(error.message)));
      child.once('exit', () => reject(new PressFailed(ENDED)));
      child.send(order, (error) => error && reject(new PressFailed(error.message)));
    });
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', end);
    end();
  }
}

const ENDED =
  'Dannelsen af filerne stoppede, før de var færdige. Teksten er for stor, eller maskinen har for lidt plads.';

/** The built program of the press; from sources that are not built, as in tests, the one beside them in `dist`. */
function program(): string {
  const built = fileURLToPath(new URL('./press.main.js', import.meta.url));
  return existsSync(built)
    ? built
    : fileURLToPath(new URL('../../../dist/src/reply/press/press.main.js', import.meta.url));
}
