/** What a dry run was asked. */
export interface DryRunOptions {
  /** The letter; a short stand-in when none is given. */
  readonly letter: { readonly fileName: string; readonly bytes: Uint8Array };
  readonly out: string;
  readonly seed: number;
}
