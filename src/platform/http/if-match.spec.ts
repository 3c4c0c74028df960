import { versionRead, versionTag } from './if-match.js';

describe('the version a change has read', () => {
  it('comes back from its own tag', () => {
    for (const version of [0, 1, 42]) expect(versionRead(versionTag(version))).toBe(version);
  });

  it.each([undefined, '', '*', '3', 'W/"3"', '"3", "4"', '"-1"', '"x"', '"1234567890"'])(
    'is not read from %p',
    (header) => {
      expect(() => versionRead(header)).toThrow(expect.objectContaining({ kind: 'invalid' }) as Error);
    },
  );
});
