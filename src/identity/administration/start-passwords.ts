import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { accountById, passwordHash, setPassword } from '../credentials.js';
import { newStartPassword } from '../start-password.js';

/** Start passwords, which their owner changes at the first sign-in. */
@Injectable()
export class StartPasswords {
  constructor(private readonly db: Database) {}

  /** Gives a person a new one and ends its sessions; null for a closed or unknown account. Whoever asks may do it. */
  async give(personId: string): Promise<string | null> {
    const password = newStartPassword();
    const hashed = await passwordHash(password);
    return this.db.transaction(async (tx) => {
      if (!(await accountById(tx, personId))) return null;
      await setPassword(tx, personId, { hashed, mustChange: true });
      return password;
    });
  }
}
