import type { QueueChoice } from '../queue-choice.js';

/** What a dry run was asked. */
export interface DryRunOptions {
  /** The letter; a short stand-in when none is given. */
  readonly letter: { readonly fileName: string; readonly bytes: Uint8Array };
  readonly out: string;
  readonly seed: number;
  /** How people act: over HTTP on processes of the program, or through the command handlers of this process. */
  readonly through: 'api' | 'handlers';
  /** Where bells ring. */
  readonly queue: QueueChoice;
  /** Path of the built command line, from beside which the processes are started. */
  readonly program: string;
  /** How many web and how many worker processes; by default one of each. */
  readonly each?: number;
}
