import { judgeRedis } from './redis-settings.pure.js';

describe('judgeRedis', () => {
  it('takes a Redis that throws nothing out and keeps what it was given', () => {
    expect(judgeRedis({ policy: 'noeviction', appendOnly: true })).toEqual({ kind: 'right' });
  });

  it('names every fault with what to set', () => {
    expect(judgeRedis({ policy: 'allkeys-lru', appendOnly: false })).toEqual({
      kind: 'wrong',
      text: `Redis (REDIS_URL) er ikke sat op til en kø:
- maxmemory-policy er allkeys-lru og skal være noeviction: ellers kan Redis smide køens opgaver ud
- appendonly er no og skal være yes: ellers kan køen være tom, når Redis starter igen
Ret det i redis.conf eller med CONFIG SET, og start Samsvar igen.`,
    });
  });

  it('finds the fault it is told of, though it is not told the rest', () => {
    expect(judgeRedis({ policy: 'volatile-lru' }).kind).toBe('wrong');
    expect(judgeRedis({ appendOnly: false }).kind).toBe('wrong');
  });

  it.each([{}, { policy: 'noeviction' }, { appendOnly: true }])(
    'does not guess what it is not told',
    (told) => {
      expect(judgeRedis(told).kind).toBe('untold');
    },
  );
});
