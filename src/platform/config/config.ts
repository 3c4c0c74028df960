import 'reflect-metadata';
import { isAbsolute, join, resolve } from 'node:path';
import { IsIn, IsInt, IsOptional, Matches, Max, Min, validateSync } from 'class-validator';
import { plainToInstance, Transform } from 'class-transformer';
import { UsageError } from '../boot/exit.js';
import { IsDatabaseUrl, IsInstantOrReal, IsMailUrl, IsPageUrl } from './config-rules.js';

/** The instant at which a new demo database starts: Monday 8 April 2024, 9.00 in Copenhagen. */
export const demoStart = '2024-04-08T09:00+02:00';

/** How this process is set up. Read once at start, never changed. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly role: 'web' | 'worker' | 'all';
  /** 0 takes any free port. */
  readonly port: number;
  /** Absolute folder; `dataDirChosen` is false for the default, which may be exchanged for a reachable one. */
  readonly dataDir: string;
  readonly dataDirChosen: boolean;
  /** Absent: PostgreSQL is embedded. `ownerUrl` is absent when this process may not migrate. */
  readonly database?: { readonly url: string; readonly ownerUrl?: string };
  readonly smtpUrl?: string;
  /** Where links in mail lead, without a slash at the end. */
  readonly publicUrl: string;
  /** `real`, or the instant (ISO 8601 with offset) at which a new demo database starts. */
  readonly clock: string;
  readonly rolePrefix: string;
}

const empty = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const whole = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : empty({ value });

const oneOf = (words: readonly string[]) => ({
  message: ({ property }: { property: string }) => `${property} skal være en af: ${words.join(', ')}`,
});
const modes = ['demo', 'production'] as const;
const roles = ['web', 'worker', 'all'] as const;
const portMessage = { message: 'PORT skal være et helt tal fra 0 til 65535' };

/** The variables as they come from the environment; a variable set to nothing counts as absent. */
class Environment {
  @Transform(empty)
  @IsOptional()
  @IsDatabaseUrl()
  DATABASE_URL?: string;

  @Transform(empty)
  @IsOptional()
  @IsDatabaseUrl()
  DATABASE_OWNER_URL?: string;

  @Transform(empty)
  @IsOptional()
  SAMSVAR_DATA_DIR?: string;

  @Transform(empty)
  @IsOptional()
  REDIS_URL?: string;

  @Transform(empty)
  @IsOptional()
  @IsMailUrl()
  SMTP_URL?: string;

  @Transform(empty)
  @IsOptional()
  @IsPageUrl()
  SAMSVAR_PUBLIC_URL?: string;

  @Transform(empty)
  @IsOptional()
  @IsIn(modes, oneOf(modes))
  SAMSVAR_MODE?: 'demo' | 'production';

  @Transform(empty)
  @IsOptional()
  @IsInstantOrReal()
  SAMSVAR_CLOCK?: string;

  @Transform(empty)
  @IsOptional()
  @IsIn(roles, oneOf(roles))
  SAMSVAR_ROLE?: 'web' | 'worker' | 'all';

  @Transform(whole)
  @IsOptional()
  @IsInt(portMessage)
  @Min(0, portMessage)
  @Max(65535, portMessage)
  PORT?: number;

  @Transform(empty)
  @IsOptional()
  @Matches(/^[a-z][a-z0-9_]{0,40}$/, {
    message: 'SAMSVAR_ROLE_PREFIX skal være små bogstaver, tal og _ (højst 41 tegn)',
  })
  SAMSVAR_ROLE_PREFIX?: string;
}

/**
 * Reads and checks the environment; `root` is the folder the default data folder lies in. Throws one UsageError that
 * names everything that is wrong or missing. Values of addresses are never in it: they hold passwords.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const known = plainToInstance(Environment, env);
  const wrong = validateSync(known, { whitelist: true }).flatMap((error) =>
    Object.values(error.constraints ?? {}).slice(0, 1),
  );
  const mode = known.SAMSVAR_MODE ?? (known.DATABASE_URL ? 'production' : 'demo');
  const clock = known.SAMSVAR_CLOCK ?? (mode === 'demo' ? demoStart : 'real');
  const problems = [...wrong, ...together(known, mode, clock)];
  if (problems.length > 0) {
    throw new UsageError(
      `Samsvar er ikke sat rigtigt op:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
  }
  const dataDir = known.SAMSVAR_DATA_DIR;
  const port = known.PORT ?? 3000;
  return Object.freeze<Config>({
    mode,
    role: known.SAMSVAR_ROLE ?? 'all',
    port,
    dataDir: dataDir === undefined ? join(root, '.data') : isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    dataDirChosen: dataDir !== undefined,
    database: known.DATABASE_URL
      ? Object.freeze({ url: known.DATABASE_URL, ownerUrl: known.DATABASE_OWNER_URL })
      : undefined,
    smtpUrl: known.SMTP_URL,
    publicUrl: known.SAMSVAR_PUBLIC_URL?.replace(/\/+$/, '') ?? `http://127.0.0.1:${port}`,
    clock,
    rolePrefix: known.SAMSVAR_ROLE_PREFIX ?? 'samsvar',
  });
}

/** What no single variable shows. */
function together(known: Environment, mode: 'demo' | 'production', clock: string): string[] {
  const problems: string[] = [];
  if (known.DATABASE_OWNER_URL && !known.DATABASE_URL) {
    problems.push('DATABASE_URL mangler: den skal være sat, når DATABASE_OWNER_URL er det');
  }
  if (known.DATABASE_URL && known.DATABASE_URL === known.DATABASE_OWNER_URL) {
    problems.push('DATABASE_URL skal være programmets eget login, ikke ejerens (DATABASE_OWNER_URL)');
  }
  if (known.REDIS_URL) problems.push('REDIS_URL kan ikke bruges endnu: Redis kommer med den anden kø');
  if (mode === 'production' && clock !== 'real') {
    problems.push(
      'SAMSVAR_CLOCK skal være real i drift (SAMSVAR_MODE=production): et flyttet ur er kun til demo',
    );
  }
  return problems;
}
