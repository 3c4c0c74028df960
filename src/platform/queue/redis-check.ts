import { Redis } from 'ioredis';
import { judgeRedis, type RedisSettings } from './redis-settings.pure.js';

/** How long a Redis may take to be reached and to answer, in milliseconds. */
const ANSWER_WITHIN = 3_000;

/** What a look at the Redis in REDIS_URL found; texts are Danish and name no address. */
export type RedisFinding =
  | { readonly kind: 'right' }
  /** Not there at this moment. */
  | { readonly kind: 'silent'; readonly text: string }
  /** There, but not fit for a queue. */
  | { readonly kind: 'wrong'; readonly text: string }
  /** Fit as far as it would tell. */
  | { readonly kind: 'untold'; readonly text: string };

export const REDIS_SILENT =
  'Redis (REDIS_URL) svarer ikke. Påmindelser og mails sendes ved den faste gennemgang hvert minut, til Redis svarer igen.';

/** Looks at a Redis on a connection of its own. Never throws. */
export async function lookAtRedis(url: string): Promise<RedisFinding> {
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: ANSWER_WITHIN,
    commandTimeout: ANSWER_WITHIN,
    // Asking whether it has loaded its data needs a right that a login may lack.
    enableReadyCheck: false,
  });
  let denied = false;
  client.on('error', (error: Error) => (denied ||= isDenial(error)));
  try {
    await client.connect();
    await client.ping();
    return judgeRedis(await settingsOf(client));
  } catch (error) {
    if (denied || isDenial(error as Error)) return { kind: 'wrong', text: REDIS_DENIED };
    return { kind: 'silent', text: REDIS_SILENT };
  } finally {
    client.disconnect();
  }
}

/** What is wrong with how a connected Redis is set up, in Danish; null when it is right or does not tell. */
export async function redisFault(client: Redis): Promise<string | null> {
  const finding = judgeRedis(await settingsOf(client));
  return finding.kind === 'wrong' ? finding.text : null;
}

export const REDIS_DENIED =
  'Redis (REDIS_URL) afviser brugernavn eller adgangskode. Ret adressen i REDIS_URL, og start Samsvar igen.';
const isDenial = ({ message }: Error) => /^(NOAUTH|WRONGPASS|ERR AUTH|ERR invalid password)/.test(message);

/** By CONFIG; a Redis that others run often forbids it and tells the same by INFO. */
async function settingsOf(client: Redis): Promise<RedisSettings> {
  try {
    const policy = (await client.config('GET', 'maxmemory-policy')) as string[];
    const appendOnly = (await client.config('GET', 'appendonly')) as string[];
    if (policy[1] && appendOnly[1]) return { policy: policy[1], appendOnly: appendOnly[1] === 'yes' };
  } catch (error) {
    if (!isForbidden(error as Error)) throw error;
  }
  try {
    return fromInfo(await client.info());
  } catch (error) {
    if (!isForbidden(error as Error)) throw error;
    return {};
  }
}

function fromInfo(info: string): RedisSettings {
  const field = (name: string) => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1];
  const aof = field('aof_enabled');
  return { policy: field('maxmemory_policy'), appendOnly: aof === undefined ? undefined : aof === '1' };
}

/** Refused to this login, or not there at all. */
const isForbidden = ({ message }: Error) => /^(NOPERM|ERR unknown command|ERR .*disabled)/i.test(message);
