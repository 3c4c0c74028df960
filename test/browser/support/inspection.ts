import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { triedPagesFolder } from '../../support/server.js';

/** What people find out about the pages they meet. A page in a state that was tried before, in any spec of the run, is not tried again. */
export class Inspection {
  readonly faults: string[] = [];

  /** Whether nobody has tried a page in this state yet; who asks tries it. */
  claims(state: string): boolean {
    const name = createHash('sha256').update(state).digest('hex');
    try {
      mkdirSync(join(triedPagesFolder(), name));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }
}
