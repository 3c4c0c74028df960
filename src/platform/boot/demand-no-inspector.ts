import { url } from 'node:inspector';
import { UsageError } from './exit.js';

/** Errors: UsageError when Node was started for debugging in production: who reaches the inspector reads every draft. */
export function demandNoInspector({ mode }: { readonly mode: 'demo' | 'production' }): void {
  if (mode !== 'production' || url() === undefined) return;
  throw new UsageError(
    'Programmet er åbnet for fejlsøgning (--inspect). Det er kun til udvikling: start det uden i drift.',
  );
}
