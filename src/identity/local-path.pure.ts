const LONGEST = 500;

/**
 * The page to return to after sign-in: a path of our own, else the front page. Backslashes, control characters and a
 * second slash would lead a browser to another host.
 */
export function localPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > LONGEST) return '/';
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return '/';
  const base = 'http://own.invalid';
  if (!URL.canParse(asked, base)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, base);
  // After the dots are resolved: "/.//host" would be "//host".
  const path = `${pathname}${search}${hash}`;
  return origin === base && !path.startsWith('//') && !/^\/log-(ind|ud)(\/|\?|$)/.test(path) ? path : '/';
}
