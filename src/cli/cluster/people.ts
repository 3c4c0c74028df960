import { issueToken } from '../../identity/tokens.js';
import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import type { Database } from '../../platform/database/database.js';
import { ApiClient, type Met } from './api-client.js';

/** Long enough for a story of six months on a stepped clock. */
const TOKEN_DAYS = 366;

/** The people of a run as HTTP clients, each with a token of its own that the operator has issued. */
export class People {
  /** What all clients together met on the way to their answers. */
  readonly met: Met = {};
  private readonly clients = new Map<string, Promise<ApiClient>>();

  /** `base`: where the web answers. */
  constructor(
    private readonly db: Database,
    private readonly base: string,
  ) {}

  /** A person's client; null for the installation's own account, which has no way in from outside. */
  clientOf = (personId: string): Promise<ApiClient | null> => {
    if (personId === SYSTEM_PERSON) return Promise.resolve(null);
    return this.person(personId);
  };

  /** The client of anybody but the installation. */
  person(personId: string): Promise<ApiClient> {
    const known = this.clients.get(personId) ?? this.make(personId);
    this.clients.set(personId, known);
    return known;
  }

  private async make(personId: string): Promise<ApiClient> {
    const order = { personId, name: 'Prøvekørsel', days: TOKEN_DAYS, scope: 'answer' } as const;
    const { token } = await this.db.transaction((tx) => issueToken(tx, order));
    return new ApiClient(this.base, token, this.met);
  }
}
