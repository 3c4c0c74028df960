import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { demandFreePort, namingPort } from './platform/boot/listen.js';
import { openDatabase } from './platform/boot/open-database.js';
import type { Boot } from './platform/boot/program.js';
import { readConfig, type Config } from './platform/config/config.js';
import { makeDataSource } from './platform/database/data-source.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { seedDemo } from './seed.js';

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
    await boot.step('Lægger demosagen ind', () => seedDemo(config, database));
  const app = await boot.step('Starter web og arbejder', () => makeApp(config, database.appUrl));
  boot.onClose('Web', () => app.close());
  await namingPort(config.port, () => app.listen(config.port, host));
  const { port } = app.getHttpServer().address() as AddressInfo;
  console.log(`samsvar ready url=http://127.0.0.1:${port} ms=${Math.round(performance.now())}`);
}

async function makeApp(config: Config, appUrl: string): Promise<NestFastifyApplication> {
  const source = await makeDataSource({ url: appUrl, rolePrefix: config.rolePrefix }).initialize();
  try {
    return await NestFactory.create<NestFastifyApplication>(
      AppModule.register(config, source),
      new FastifyAdapter(),
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
