/** Value under an own key, else undefined. Keys come from events: `__proto__` and `constructor` must not be found. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Milliseconds since 1970 of an ISO 8601 instant in UTC. Text forms differ (`:00Z`, `:00.000Z`), instants do not. */
export function instant(iso: string): number {
  return Date.parse(iso);
}

/** A text field of an event, whatever else was put on it; undefined when there is none. */
export function textOf(event: object, field: 'section' | 'region'): string | undefined {
  const value = Object.hasOwn(event, field) ? (event as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}
