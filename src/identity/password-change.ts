import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { FieldFault } from '../web/components/form.js';
import type { SessionCaller } from './access.query.js';
import { Attempts } from './attempts.js';
import { accountById, isPassword, passwordHash, setPassword } from './credentials.js';
import { normalPassword, passwordFault } from './password-rules.pure.js';

/** One's own password, as the form gives it. */
export interface NewPassword {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Changing one's own password. Every other session of the person ends with it. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly db: Database,
    private readonly attempts: Attempts,
  ) {}

  /** What is wrong, by field; empty when the password is changed. Guesses at the current one count as attempts to sign in. */
  async change({ personId, credentialId }: SessionCaller, asked: NewPassword): Promise<FieldFault[]> {
    const account = await this.db.transaction((tx) => accountById(tx, personId));
    if (!account?.hash)
      return [{ field: 'nuvaerende', text: 'Kontoen har ingen adgangskode, der kan skiftes.' }];
    const faults = newFaults(asked, account);
    if (faults.length > 0) return faults;
    const attempt = { email: account.email, address: `person ${personId}` };
    if ((await this.attempts.count(attempt)) !== null)
      return [{ field: 'nuvaerende', text: 'Der er prøvet for mange gange. Vent lidt, og prøv så igen.' }];
    if (!(await isPassword(account.hash, asked.current)))
      return [{ field: 'nuvaerende', text: 'Den nuværende adgangskode er forkert.' }];
    await this.attempts.forget(attempt);
    const hashed = await passwordHash(asked.next);
    await this.db.transaction((tx) =>
      setPassword(tx, personId, { hashed, mustChange: false, keep: credentialId }),
    );
    return [];
  }
}

function newFaults(
  { current, next, again }: NewPassword,
  owner: { readonly name: string; readonly email: string },
): FieldFault[] {
  const fault = passwordFault(next, owner);
  if (fault !== null) return [{ field: 'ny', text: fault }];
  if (normalPassword(next) !== normalPassword(again))
    return [{ field: 'gentag', text: 'De to nye adgangskoder er ikke ens.' }];
  if (normalPassword(next) === normalPassword(current))
    return [{ field: 'ny', text: 'Den nye adgangskode er den samme som den gamle.' }];
  return [];
}
