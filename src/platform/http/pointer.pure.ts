const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * The JSON Pointer (RFC 6901) of a field named with dots, as validation names it. Keys may hold dots themselves
 * (`ledger.overall.solution`), so the body is asked: the longest run of parts that is a key of it is one step. What begins with a slash
 * is a pointer already: of a key with dots that is missing, the body knows nothing.
 */
export function pointerOf(field: string, body: unknown): string {
  if (field.startsWith('/')) return field;
  const parts = field.split('.');
  let pointer = '';
  let at: unknown = body;
  while (parts.length > 0) {
    const taken = longestKey(parts, at);
    const key = parts.splice(0, taken).join('.');
    pointer += `/${escaped(key)}`;
    at = own(at, key);
  }
  return pointer;
}

function longestKey(parts: readonly string[], at: unknown): number {
  for (let count = parts.length; count > 1; count--) {
    if (own(at, parts.slice(0, count).join('.')) !== undefined) return count;
  }
  return 1;
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
