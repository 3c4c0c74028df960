import { validate, version } from 'uuid';
import { derivedId, randomIds, seededIds } from './ids.js';

describe('Ids', () => {
  it('are the same for the same seed and key, and others otherwise', () => {
    const take = (seed: string, key: string) => {
      const ids = seededIds(seed, key);
      return [ids.id(), ids.salt(), ids.id()];
    };
    expect(take('1', 'a')).toEqual(take('1', 'a'));
    expect(new Set([...take('1', 'a'), ...take('1', 'b'), ...take('2', 'a')]).size).toBe(9);
  });

  it('are valid UUIDs, and salts are 32 bytes', () => {
    const ids = seededIds('1', 'a');
    expect([ids.id(), derivedId('x')].map((id) => [validate(id), version(id)])).toEqual([
      [true, 8],
      [true, 8],
    ]);
    expect(version(randomIds.id())).toBe(7);
    expect([ids.salt(), randomIds.salt()].every((salt) => /^[0-9a-f]{64}$/.test(salt))).toBe(true);
  });
});
