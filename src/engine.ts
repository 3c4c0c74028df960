import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BELL_WORKS, EngineModule, type EngineOptions } from './engine.module.js';
import { bootstrap } from './platform/bootstrap.js';
import { Clock } from './platform/clock/clock.js';
import { checkCommands } from './platform/commands/boot-check.js';
import { Executor } from './platform/commands/executor.js';
import { CommandRegistry } from './platform/commands/registry.js';
import { Database } from './platform/database/database.js';
import { makeDataSource } from './platform/database/data-source.js';
import { CommandLog } from './platform/logging/command-log.js';
import { commandLineLog, type Log } from './platform/logging/log.js';
import { NestLogger } from './platform/logging/nest-logger.js';
import { LoggedWork } from './platform/logging/run-log.js';
import { Bells, type BellWork } from './platform/queue/bells.js';
import { AssemblyWork } from './reply/press/assembly-work.js';
import { procedures as published } from './procedure/catalogue.js';
import { ReplyPreviewQuery } from './reply/preview.query.js';
import { checkProcess } from './workflow/boot-check.js';

/** The engine without web: for the dry run, the seed, the command line and tests. */
export interface Engine {
  readonly app: INestApplicationContext;
  readonly executor: Executor;
  readonly clock: Clock;
  readonly bells: Bells;
  readonly db: Database;
  readonly previews: ReplyPreviewQuery;
  close(): Promise<void>;
}

export type OpenEngineOptions = Omit<EngineOptions, 'source' | 'procedures'> &
  Partial<Pick<EngineOptions, 'procedures'>> & {
    readonly rolePrefix: string;
    /** Makes time stand still at this instant (ISO UTC), unless it stands later already; for dry runs and tests. */
    readonly steppedFrom?: string;
    /** Connections for commands and reads; tests make it narrow. */
    readonly poolSize?: number;
    /** Absent: warnings, on standard error. */
    readonly log?: Log;
  };

/** Opens the engine on a migrated database and prepares it for its first command. */
export async function openEngine({
  rolePrefix,
  steppedFrom,
  poolSize,
  log = commandLineLog(),
  ...options
}: OpenEngineOptions): Promise<Engine> {
  const procedures = options.procedures ?? published;
  const source = await makeDataSource({ url: options.appUrl, rolePrefix, poolSize }).initialize();
  const watch = options.watch ?? new CommandLog(log);
  const module = EngineModule.register({ ...options, procedures, source, watch });
  const app = await NestFactory.createApplicationContext(module, {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  const db = app.get(Database);
  await bootstrap(db, procedures);
  if (steppedFrom) await app.get(Clock).stepTo(steppedFrom);
  await startEngine(app, log, procedures);
  return {
    app,
    db,
    executor: app.get(Executor),
    clock: app.get(Clock),
    bells: app.get(Bells),
    previews: app.get(ReplyPreviewQuery, { strict: false }),
    close: () => app.close(),
  };
}

/** Checks what must hold before the first command, then begins to answer bells. Errors: a procedure or command that does not hang together. */
export async function startEngine(
  app: INestApplicationContext,
  log: Log,
  procedures = published,
): Promise<void> {
  procedures.forEach((procedure) => checkProcess(procedure));
  checkCommands(app.get(CommandRegistry));
  const works = app.get<BellWork[]>(BELL_WORKS).map((work) => new LoggedWork(work, log));
  await app.get(Bells).start(works, app.get(AssemblyWork, { strict: false }));
}
