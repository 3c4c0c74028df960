import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { startEngine } from './engine.js';
import { bootstrap } from './platform/bootstrap.js';
import { demandRightClock, demandSchema } from './platform/boot/demand-database.js';
import { demandFreePort, namingPort } from './platform/boot/listen.js';
import { openDatabase } from './platform/boot/open-database.js';
import type { Boot } from './platform/boot/program.js';
import { readConfig, type Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { makeDataSource } from './platform/database/data-source.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { procedures } from './procedure/catalogue.js';
import { seedDemo } from './seed.js';
import { answerBadRequests } from './web/error.filter.js';
import { registerAssets } from './web/web.module.js';

/**
 * Starts the program: configuration, database, migrations, demo data, web and worker, and in the end the line
 * `samsvar ready url=... ms=N` (milliseconds since the process began). Errors: ExitError.
 */
export async function start(boot: Boot, root: string): Promise<void> {
  const config = readConfig(process.env, root);
  const host = config.mode === 'demo' ? '127.0.0.1' : '0.0.0.0';
  if (config.port > 0) await demandFreePort(config.port, host);
  const database = await openDatabase(config, boot);
  const { ownerUrl } = database;
  if (ownerUrl) {
    await boot.step('Migrerer databasen', () => migrateDatabase({ ownerUrl, rolePrefix: config.rolePrefix }));
  }
  if (ownerUrl && config.mode === 'demo')
    await boot.step('Lægger demosagen ind', () => seedDemo(config, database, boot));
  const app = await boot.step('Starter web og arbejder', async () => {
    const made = await makeApp(config, database.appUrl);
    boot.onClose('Web', () => made.close());
    await prepare(made, config);
    return made;
  });
  await namingPort(config.port, () => app.listen(config.port, host));
  const { port } = app.getHttpServer().address() as AddressInfo;
  console.log(`samsvar ready url=http://127.0.0.1:${port} ms=${Math.round(performance.now())}`);
}

async function makeApp(config: Config, appUrl: string): Promise<NestFastifyApplication> {
  const source = await makeDataSource({ url: appUrl, rolePrefix: config.rolePrefix }).initialize();
  try {
    return await NestFactory.create<NestFastifyApplication>(
      AppModule.register(config, { source, appUrl }),
      new FastifyAdapter({ frameworkErrors: answerBadRequests }),
      {
        logger: ['error', 'warn', 'fatal'],
        abortOnError: false,
        forceCloseConnections: true,
      },
    );
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** What must stand before the first request: headers and assets, the database's own rows, the engine. */
async function prepare(app: NestFastifyApplication, config: Config): Promise<void> {
  await registerAssets(app);
  const db = app.get(Database);
  await demandSchema(db);
  if (config.mode === 'production') await demandRightClock(db);
  await app.init();
  await bootstrap(db, procedures);
  await startEngine(app);
}
