const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const MOST = 200;

/** Values that answers have named, by the name of their field, so that later requests are about things that exist. */
export class KnownValues {
  private readonly values = new Map<string, unknown[]>();

  /** Adds one value under a name; the oldest go when there are many. */
  add(name: string, value: unknown): void {
    const known = this.values.get(name) ?? [];
    if (known.includes(value)) return;
    known.push(value);
    if (known.length > MOST) known.shift();
    this.values.set(name, known);
  }

  /** Takes ids, check numbers and the like from an answer. */
  learn(value: unknown, name = ''): void {
    if (Array.isArray(value)) return value.slice(0, MOST).forEach((one) => this.learn(one, name));
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) this.learn(inner, key);
      return;
    }
    if (typeof value === 'string' && UUID.test(value)) this.add('uuid', value);
    if (typeof value === 'string' && HASH.test(value)) this.add('hash', value);
    if ((typeof value === 'string' && value.length <= 64) || typeof value === 'number') this.add(name, value);
  }

  /** One of the values of the first name that has any; undefined when none has. */
  pick(at: number, ...names: readonly string[]): unknown {
    for (const name of names.filter((one) => one !== '')) {
      const known = this.values.get(name);
      if (known && known.length > 0) return known[at % known.length];
    }
    return undefined;
  }
}
