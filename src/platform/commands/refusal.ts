/**
 * Why a command was not carried out. `refused`: the case does not allow it (409). `forbidden`: known, but not this
 * person's to do (403). `unknown`: no such thing, or another region's (404). `invalid`: the input is wrong (400).
 * `stale`: what was read has changed (412). `reusedKey`: the idempotency key belongs to another command (422).
 */
export type RefusalKind = 'refused' | 'forbidden' | 'unknown' | 'invalid' | 'stale' | 'reusedKey';

/** A refused command: a stable code and a Danish text that says what to do. Nothing was stored. */
export class Refused extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly text: string,
    /** Names of the fields concerned, for `invalid`. */
    readonly fields: readonly { readonly field: string; readonly text: string }[] = [],
    /** For `stale`: the version the sender had read, and the one that is stored. */
    readonly versions: { readonly yours: number; readonly stored: number } | null = null,
  ) {
    super(text);
  }
}
