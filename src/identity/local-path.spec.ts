import fc from 'fast-check';
import { localPath } from './local-path.pure.js';

describe('The page to return to', () => {
  it.each(['/', '/sager/2023-7996', '/sager/2023-7996?vis=alt#krav', '/adgang', '/s%C3%A6ger'])(
    'may be %s',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  it.each([
    'https://attacker.example/',
    '//attacker.example',
    '/\\attacker.example',
    '\\\\attacker.example',
    '/.//attacker.example',
    '/a/..//attacker.example',
    '/\t/attacker.example',
    '/\n/attacker.example',
    'javascript:alert(1)',
    'sager',
    '',
    '/log-ind?til=/log-ind',
    '/log-ud',
    `/${'a'.repeat(600)}`,
    undefined,
    ['/'],
  ])('is never %j', (asked) => {
    expect(localPath(asked)).toBe('/');
  });

  it('T23 leads nowhere else in 200 forms of an address that does', () => {
    const hosts = [
      'attacker.example',
      'samsvar.example@attacker.example',
      '[::1]',
      '127.0.0.1:3000',
      'attacker.example%2f..',
    ];
    const slashes = [
      '//',
      '///',
      '/\\',
      '\\/',
      '\\\\',
      '/./',
      '/.//',
      '/..//',
      '/a/..//',
      '/%2f',
      '/%5c',
      '\t//',
      '/\t/',
      '/\n/',
      '//\u0000',
    ];
    const schemes = [
      'http:',
      'https:',
      'javascript:',
      'data:',
      'ftp:',
      'HTTP:',
      ' https:',
      'https:/',
      'java\nscript:',
      'blob:https:',
    ];
    const forms = [
      ...hosts.flatMap((host) => slashes.map((slash) => `${slash}${host}`)),
      ...hosts.flatMap((host) =>
        schemes.flatMap((scheme) => [`${scheme}//${host}`, `${scheme}${host}`, `/${scheme}//${host}`]),
      ),
    ];
    expect(forms.length).toBeGreaterThanOrEqual(200);
    for (const form of forms) {
      const path = localPath(form);
      const { origin, pathname } = new URL(path, 'https://samsvar.example');
      expect([form, origin, pathname.startsWith('//')]).toEqual([form, 'https://samsvar.example', false]);
    }
  });

  it('stays on our host, whatever is asked', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '?',
      '#',
      '%2f',
      '\t',
      'http',
      'a',
      ' ',
      '\u0000',
      'æ',
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (asked) => {
          const path = localPath(asked);
          const { origin } = new URL(path, 'https://samsvar.example');
          expect([origin, path.startsWith('/'), /^\/[/\\]/.test(path)]).toEqual([
            'https://samsvar.example',
            true,
            false,
          ]);
        },
      ),
    );
  });
});
