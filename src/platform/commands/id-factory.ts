import { randomIds, seededIds, type IdSource } from './ids.js';

/** Gives each command its own source of ids: random, or seeded by the command's key in a dry run. */
export class IdFactory {
  constructor(private readonly seed: string | null = null) {}

  for(key: string): IdSource {
    return this.seed === null ? randomIds : seededIds(this.seed, key);
  }
}
