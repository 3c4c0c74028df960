import { fork, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Rehearsal } from '../../app.module.js';
import { MachineError } from '../../platform/boot/exit.js';
import { cleanEnvironment } from '../started-program.js';

/** How long a process that was asked to end is waited for before it is made to, in milliseconds. */
const ENDS_WITHIN = 60_000;

/** How one process of the program is set up. */
export interface MemberSettings {
  /** Path of the built command line; the process runs from beside it. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly rehearsal: Rehearsal;
}

const MOST_SAID = 20_000;

/** One web or worker process that can be killed, stopped in order, and started again. */
export class Member {
  private child: ChildProcess | null = null;
  private ended: Promise<void> = Promise.resolve();
  private address: string | null = null;
  private words = '';
  /** How often it was started. */
  starts = 0;

  constructor(private readonly settings: MemberSettings) {}

  /** Where it answers; null before it is ready and when it is down. */
  get url(): string | null {
    return this.address;
  }
  /** The end of what all its processes have said. */
  get said(): string {
    return this.words;
  }

  /** Starts it and waits until it is ready. Errors: MachineError with what it said when it ended before that. */
  async start(): Promise<void> {
    const { program, environment, rehearsal } = this.settings;
    const child = fork(join(dirname(program), 'cluster/member.main.js'), [JSON.stringify(rehearsal)], {
      env: { ...cleanEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    this.child = child;
    this.starts += 1;
    this.ended = new Promise((resolve) => {
      child.once('close', () => {
        if (this.child === child) [this.child, this.address] = [null, null];
        resolve();
      });
    });
    await this.ready(child);
  }

  /** kill -9: it ends where it stands. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** It stands still where it is, its clocks and connections with it, as a process does whose event loop is blocked. */
  standStill(): void {
    this.child?.kill('SIGSTOP');
  }

  /** It goes on where it stood. */
  goOn(): void {
    this.child?.kill('SIGCONT');
  }

  /** Asks it to stop in order, and waits. */
  stop(): Promise<void> {
    const { child } = this;
    const patience = setTimeout(() => child?.kill('SIGKILL'), ENDS_WITHIN);
    return this.end('SIGTERM').finally(() => clearTimeout(patience));
  }

  private end(signal: NodeJS.Signals): Promise<void> {
    if (signal === 'SIGKILL') this.address = null;
    this.child?.kill(signal);
    return this.ended;
  }

  private ready(child: ChildProcess): Promise<void> {
    let said = '';
    return new Promise((resolve, reject) => {
      const hear = (text: string) => {
        said += text;
        this.words = (this.words + text).slice(-MOST_SAID);
        const [, url] = /^samsvar ready url=(\S+)/m.exec(said) ?? [];
        if (!url || this.child !== child) return;
        this.address ??= url;
        resolve();
      };
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
      child.once('error', reject);
      void this.ended.then(() => reject(new MachineError(`Processen blev ikke klar:\n${said.trim()}`)));
    });
  }
}
