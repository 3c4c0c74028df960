import type { RedisFinding } from './redis-check.js';

/** How a Redis is set up, as far as it tells. */
export interface RedisSettings {
  readonly policy?: string;
  readonly appendOnly?: boolean;
}

/** Whether a Redis keeps what a queue puts there: nothing thrown out for want of memory, nothing gone after a restart. */
export function judgeRedis({ policy, appendOnly }: RedisSettings): RedisFinding {
  const faults = [
    ...(policy !== undefined && policy !== 'noeviction'
      ? [`maxmemory-policy er ${policy} og skal være noeviction: ellers kan Redis smide køens opgaver ud`]
      : []),
    ...(appendOnly === false
      ? ['appendonly er no og skal være yes: ellers kan køen være tom, når Redis starter igen']
      : []),
  ];
  if (faults.length > 0) {
    const lines = faults.map((fault) => `- ${fault}`).join('\n');
    return {
      kind: 'wrong',
      text: `Redis (REDIS_URL) er ikke sat op til en kø:\n${lines}\nRet det i redis.conf eller med CONFIG SET, og start Samsvar igen.`,
    };
  }
  if (policy === undefined || appendOnly === undefined) {
    return {
      kind: 'untold',
      text: 'Redis (REDIS_URL) oplyser ikke, hvordan den er sat op. Se selv efter, at maxmemory-policy er noeviction, og at appendonly er yes.',
    };
  }
  return { kind: 'right' };
}
