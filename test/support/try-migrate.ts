import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { schemaDrift } from '../../src/platform/database/drift.js';
const url = process.env.TRY_URL!;
console.log(await migrateDatabase({ ownerUrl: url, rolePrefix: 'samsvar_try' }));
console.log(await migrateDatabase({ ownerUrl: url, rolePrefix: 'samsvar_try' }));
console.log(await schemaDrift(url, 'samsvar_try'));
