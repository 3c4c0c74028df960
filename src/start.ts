import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Rehearsal } from './app.module.js';
import { startEngine } from './engine.js';
import { bootstrap } from './platform/bootstrap.js';
import { demandNoInspector } from './platform/boot/demand-no-inspector.js';
import { demandRightClock, demandSchema, demandSteppedClock } from './platform/boot/demand-database.js';
import { demandFreePort, namingPort } from './platform/boot/listen.js';
import { demandRightRedis } from './platform/boot/demand-redis.js';
import { openDatabase } from './platform/boot/open-database.js';
import type { Boot } from './platform/boot/program.js';
import { within } from './platform/boot/within.js';
import { AccessLog, logAccess } from './identity/access-log/access-log.js';
import { readConfig, type Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { describeApi, prepareApi } from './platform/http/prepare-api.js';
import { makeDataSource } from './platform/database/data-source.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { makeDrain, type Drain } from './platform/http/drain.js';
import type { Log } from './platform/logging/log.js';
import { NestLogger } from './platform/logging/nest-logger.js';
import { fastifyLogOptions, logRequests } from './platform/logging/request-log.js';
import { makeOperations, type Operations } from './platform/operations.js';
import { procedures } from './procedure/catalogue.js';
import { seedDemo } from './seed.js';
import { answerBadRequests } from './web/error.filter.js';
import { registerAssets, registerCookies } from './web/web.module.js';

/** How long worker and connections may take to close once the requests have ended, in milliseconds. */
const CLOSE_WITHIN_MS = 30_000;

/**
 * Starts the program: configuration, database, migrations, demo data, web and worker, and in the end the line
 * `samsvar ready url=... ms=N` (milliseconds since the process began). `rehearsal`: for a process of a dry run or fault
 * run, which finds its database made and its clock standing still. Errors: ExitError.
 */
export async function start(given: Boot, root: string, rehearsal?: Rehearsal): Promise<void> {
  const config = readConfig(process.env, root);
  demandNoInspector(config);
  const operations = makeOperations(config);
  for (const warning of config.warnings) operations.log.warn(warning);
  const boot = config.mode === 'production' ? onLog(given, operations.log) : given;
  const host = config.mode === 'demo' ? '127.0.0.1' : '0.0.0.0';
  if (config.port > 0) await demandFreePort(config.port, host);
  if (config.redis) await demandRightRedis(config.redis.url, config.mode);
  const log = (line: string) => operations.log.warn(line);
  const database = await openDatabase(config, boot, config.mode === 'production' ? { log } : {});
  const { ownerUrl } = database;
  if (ownerUrl) {
    await boot.step('Migrerer databasen', () => migrateDatabase({ ownerUrl, rolePrefix: config.rolePrefix }));
  }
  if (ownerUrl && config.mode === 'demo')
    await boot.step('Lægger demosagen ind', () => seedDemo(config, database, boot));
  const app = await boot.step('Starter web og arbejder', async () => {
    const made = await makeApp(config, database.appUrl, operations, rehearsal);
    const drain = makeDrain(made.getHttpAdapter().getInstance(), { ...operations, drainMs: config.drainMs });
    boot.onClose('Web', () => stop(made, drain));
    await prepare(made, config, operations, rehearsal);
    return made;
  });
  await namingPort(config.port, () => app.listen(config.port, host));
  const { port } = app.getHttpServer().address() as AddressInfo;
  console.log(`samsvar ready url=http://127.0.0.1:${port} ms=${Math.round(performance.now())}`);
}

/** In production everything on standard error is an entry of the log, the progress of a start too. */
function onLog(boot: Boot, log: Log): Boot {
  const screen = { write: (line: string) => log.info(line.trim()) };
  return { ...boot, step: (title, work) => boot.step(title, work, screen) };
}

/** Requests end first: they may still ring a bell or need the pool. Then worker and connections. */
async function stop(app: NestFastifyApplication, drain: Drain): Promise<void> {
  await drain();
  const late = `Det, der var i gang, blev ikke færdigt inden ${CLOSE_WITHIN_MS / 1000} s. Intet bekræftet er tabt.`;
  await within(CLOSE_WITHIN_MS, late, app.close());
}

async function makeApp(
  config: Config,
  appUrl: string,
  operations: Operations,
  rehearsal: Rehearsal | undefined,
): Promise<NestFastifyApplication> {
  const source = await makeDataSource({ url: appUrl, rolePrefix: config.rolePrefix }).initialize();
  try {
    return await NestFactory.create<NestFastifyApplication>(
      AppModule.register(config, { source, appUrl }, operations, rehearsal),
      new FastifyAdapter({
        frameworkErrors: answerBadRequests,
        trustProxy: config.trustProxy && [...config.trustProxy],
        ...fastifyLogOptions(operations.log),
      }),
      { logger: new NestLogger(operations.log), abortOnError: false },
    );
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** What must stand before the first request: headers and assets, the database's own rows, the engine. */
async function prepare(
  app: NestFastifyApplication,
  config: Config,
  { log, metrics }: Operations,
  rehearsal: Rehearsal | undefined,
): Promise<void> {
  logRequests(app.getHttpAdapter().getInstance(), log, (answered) => metrics.requestAnswered(answered));
  await registerAssets(app);
  await prepareApi(app);
  await registerCookies(app);
  const db = app.get(Database);
  await demandSchema(db);
  if (config.mode === 'production') await demandRightClock(db);
  if (rehearsal) await demandSteppedClock(db);
  if (config.role !== 'worker')
    logAccess(app.getHttpAdapter().getInstance(), app.get(AccessLog, { strict: false }));
  await app.init();
  if (config.role !== 'worker') describeApi(app);
  await bootstrap(db, procedures);
  await startEngine(app, log);
}
