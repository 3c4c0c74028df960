import type { Config } from './platform/config/config.js';
import type { OpenDatabase } from './platform/boot/open-database.js';

/** Fills a new demo database with regions, roles and the case; does nothing in one that is filled. To come. */
export async function seedDemo(_config: Config, _database: OpenDatabase): Promise<void> {}
