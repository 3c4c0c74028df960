import 'reflect-metadata';
import { isAbsolute, join, resolve } from 'node:path';
import {
  getMetadataStorage,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';
import { plainToInstance, Transform } from 'class-transformer';
import { UsageError } from '../boot/exit.js';
import {
  certificatesIn,
  IsCertificateFile,
  IsDatabaseUrl,
  IsInstantOrReal,
  IsMailUrl,
  IsPageUrl,
  IsQueueUrl,
  IsTrustedProxies,
  IsWebhookHosts,
} from './config-rules.js';
import * as limits from './config-limits.js';
import { logLevels, type LogLevel } from '../logging/log-levels.js';
import { refusedInProduction } from './production-rules.js';
import { readTrustedProxies, type TrustedProxies } from './trusted-proxies.js';
import { LARGEST_MAIL_MB } from '../outgoing/mail-size.pure.js';
import { readWebhookHosts } from '../outgoing/webhook-target.pure.js';
import { unknownVariables } from './unknown-variables.pure.js';

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
  /** The queue in Redis; absent: in PostgreSQL. Without a prefix the database's own is used. */
  readonly redis?: { readonly url: string; readonly prefix?: string };
  readonly smtpUrl?: string;
  /** Who mail comes from; absent: an address of nobody's, which no mail server outside a demo takes. */
  readonly mailFrom?: string;
  /** Whether mail may only leave on an encrypted line. */
  readonly smtpTls: 'required' | 'offered';
  /** Certificates (PEM) of an authority of one's own behind the mail server's, and no other; absent: those Node knows. */
  readonly smtpAuthority?: string;
  /** Where links in mail lead, without a slash at the end. */
  readonly publicUrl: string;
  /** Largest mail that the mail server takes, in MB. */
  readonly largestMailMb: number;
  /** `real`, or the instant (ISO 8601 with offset) at which a new demo database starts. */
  readonly clock: string;
  readonly rolePrefix: string;
  readonly logLevel: LogLevel;
  /** Opens `/metrics` to who shows it; absent: this machine only. */
  readonly metricsToken?: string;
  /** How long a process that is to stop still serves, so that a proxy can turn away from it; in milliseconds. */
  readonly drainMs: number;
  /** How long it is kept who read what, in days. */
  readonly accessLogDays: number;
  readonly trustProxy: TrustedProxies;
  /** Hosts that events may be sent to, and what the secrets of their receivers follow from; null: nothing is sent. */
  readonly webhookHosts: readonly string[];
  readonly webhookKey: string | null;
  /** What is not wrong but should be looked at; Danish, one line each. */
  readonly warnings: readonly string[];
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
const tlsWords = ['required', 'offered'] as const;

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
  @IsQueueUrl()
  REDIS_URL?: string;

  @Transform(empty)
  @IsOptional()
  @Matches(/^[a-z][a-z0-9_-]{0,40}$/, {
    message: 'SAMSVAR_QUEUE_PREFIX skal være små bogstaver, tal, _ og - (højst 41 tegn)',
  })
  SAMSVAR_QUEUE_PREFIX?: string;

  @Transform(empty)
  @IsOptional()
  @IsMailUrl()
  SMTP_URL?: string;

  @Transform(empty)
  @IsOptional()
  @Matches(/^[^\s@<>"(),;:\\]+@[A-Za-z0-9.-]+$/, {
    message: 'SAMSVAR_MAIL_FROM skal være en mailadresse som samsvar@kommune.dk',
  })
  SAMSVAR_MAIL_FROM?: string;

  @Transform(empty)
  @IsOptional()
  @IsIn(tlsWords, oneOf(tlsWords))
  SAMSVAR_SMTP_TLS?: 'required' | 'offered';

  @Transform(empty)
  @IsOptional()
  @IsCertificateFile()
  SAMSVAR_SMTP_CA?: string;

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
  @IsInt(limits.portMessage)
  @Min(0, limits.portMessage)
  @Max(65535, limits.portMessage)
  PORT?: number;

  @Transform(empty)
  @IsOptional()
  @Matches(/^[a-z][a-z0-9_]{0,40}$/, {
    message: 'SAMSVAR_ROLE_PREFIX skal være små bogstaver, tal og _ (højst 41 tegn)',
  })
  SAMSVAR_ROLE_PREFIX?: string;

  @Transform(empty)
  @IsOptional()
  @IsIn(logLevels, oneOf(logLevels))
  SAMSVAR_LOG_LEVEL?: LogLevel;

  @Transform(empty)
  @IsOptional()
  @Matches(/^[\x21-\x7e]{24,200}$/, {
    message: 'SAMSVAR_METRICS_TOKEN skal være 24 til 200 almindelige tegn uden mellemrum',
  })
  SAMSVAR_METRICS_TOKEN?: string;

  @Transform(whole)
  @IsOptional()
  @IsInt(limits.drainMessage)
  @Min(0, limits.drainMessage)
  @Max(limits.LONGEST_DRAIN_MS, limits.drainMessage)
  SAMSVAR_DRAIN_MS?: number;

  @Transform(whole)
  @IsOptional()
  @IsInt(limits.accessLogMessage)
  @Min(limits.SHORTEST_ACCESS_LOG, limits.accessLogMessage)
  @Max(limits.LONGEST_ACCESS_LOG, limits.accessLogMessage)
  SAMSVAR_ACCESS_LOG_DAYS?: number;

  @Transform(whole)
  @IsOptional()
  @IsInt(limits.largestMailMessage)
  @Min(1, limits.largestMailMessage)
  @Max(limits.LARGEST_MAIL_LIMIT_MB, limits.largestMailMessage)
  SAMSVAR_MAIL_MB?: number;

  @Transform(empty)
  @IsOptional()
  @IsTrustedProxies()
  SAMSVAR_TRUST_PROXY?: string;

  @Transform(empty)
  @IsOptional()
  @IsWebhookHosts()
  SAMSVAR_WEBHOOK_HOSTS?: string;

  @Transform(empty)
  @IsOptional()
  @Matches(/^[\x21-\x7e]{32,200}$/, {
    message: 'SAMSVAR_WEBHOOK_KEY skal være 32 til 200 almindelige tegn uden mellemrum',
  })
  SAMSVAR_WEBHOOK_KEY?: string;
}

/** Every variable of the program. */
const variables = getMetadataStorage()
  .getTargetValidationMetadatas(Environment, '', true, false)
  .map(({ propertyName }) => propertyName);

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
  const problems = [...wrong, ...together(known)];
  if (mode === 'production') problems.push(...refusedInProduction({ ...known, clock }));
  if (problems.length > 0) {
    throw new UsageError(
      `Samsvar er ikke sat rigtigt op:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
  }
  const dataDir = known.SAMSVAR_DATA_DIR;
  const port = known.PORT ?? 3000;
  const role = known.SAMSVAR_ROLE ?? 'all';
  return Object.freeze<Config>({
    mode,
    role,
    port,
    dataDir: dataDir === undefined ? join(root, '.data') : isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    dataDirChosen: dataDir !== undefined,
    database: known.DATABASE_URL
      ? Object.freeze({ url: known.DATABASE_URL, ownerUrl: known.DATABASE_OWNER_URL })
      : undefined,
    redis: known.REDIS_URL
      ? Object.freeze({ url: known.REDIS_URL, prefix: known.SAMSVAR_QUEUE_PREFIX })
      : undefined,
    smtpUrl: known.SMTP_URL,
    mailFrom: known.SAMSVAR_MAIL_FROM && `Samsvar <${known.SAMSVAR_MAIL_FROM}>`,
    smtpTls:
      known.SAMSVAR_SMTP_TLS ??
      (mode === 'production' && !isOwnMachine(known.SMTP_URL) ? 'required' : 'offered'),
    smtpAuthority: known.SAMSVAR_SMTP_CA && (certificatesIn(known.SAMSVAR_SMTP_CA) ?? undefined),
    publicUrl: withoutEndSlashes(known.SAMSVAR_PUBLIC_URL) ?? `http://127.0.0.1:${port}`,
    largestMailMb: known.SAMSVAR_MAIL_MB ?? LARGEST_MAIL_MB,
    clock,
    rolePrefix: known.SAMSVAR_ROLE_PREFIX ?? 'samsvar',
    logLevel: known.SAMSVAR_LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    metricsToken: known.SAMSVAR_METRICS_TOKEN,
    drainMs:
      known.SAMSVAR_DRAIN_MS ?? (mode === 'demo' || role === 'worker' ? 0 : limits.DRAIN_MS_IN_PRODUCTION),
    accessLogDays: known.SAMSVAR_ACCESS_LOG_DAYS ?? limits.ACCESS_LOG_DAYS,
    trustProxy: readTrustedProxies(known.SAMSVAR_TRUST_PROXY) ?? false,
    webhookHosts: Object.freeze(readWebhookHosts(known.SAMSVAR_WEBHOOK_HOSTS ?? '') ?? []),
    webhookKey: known.SAMSVAR_WEBHOOK_KEY ?? null,
    warnings: Object.freeze(warningsOf(known, mode, env)),
  });
}

/** What is allowed, but hardly meant. */
function warningsOf(
  known: Environment,
  mode: 'demo' | 'production',
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const warnings = unknownVariables(env, variables);
  if (known.SAMSVAR_ROLE === 'web') {
    warnings.push(
      'Denne proces viser sider og sender intet (SAMSVAR_ROLE=web). Påmindelser sendes kun, når en anden proces kører med SAMSVAR_ROLE=worker eller all.',
    );
  }
  if (mode === 'demo' && known.DATABASE_URL) {
    warnings.push(
      'En demo bruger databasen i DATABASE_URL (SAMSVAR_MODE=demo): uret flyttes, og demosagen lægges ind. Flere processer deler da samme ur og samme sag.',
    );
  }
  if (mode === 'production' && !known.SMTP_URL) {
    warnings.push('Ingen postserver (SMTP_URL): mails gemmes på sagen og sendes ikke ud af huset.');
  }
  if (mode === 'production' && known.SMTP_URL && !known.SAMSVAR_MAIL_FROM) {
    warnings.push('SAMSVAR_MAIL_FROM er ikke sat: mails kommer fra en adresse, som ingen har.');
  }
  if (mode === 'production' && !known.SAMSVAR_PUBLIC_URL) {
    warnings.push('SAMSVAR_PUBLIC_URL er ikke sat: links i mails fører til denne maskine.');
  }
  return warnings;
}

/** What no single variable shows. */
function together(known: Environment): string[] {
  const problems: string[] = [];
  if (known.DATABASE_OWNER_URL && !known.DATABASE_URL) {
    problems.push('DATABASE_URL mangler: den skal være sat, når DATABASE_OWNER_URL er det');
  }
  if (sameLogin(known.DATABASE_URL, known.DATABASE_OWNER_URL)) {
    problems.push('DATABASE_URL skal være programmets eget login, ikke ejerens (DATABASE_OWNER_URL)');
  }
  if (known.SAMSVAR_QUEUE_PREFIX && !known.REDIS_URL) {
    problems.push('REDIS_URL mangler: SAMSVAR_QUEUE_PREFIX bruges kun i Redis');
  }
  if (known.SAMSVAR_WEBHOOK_HOSTS && !known.SAMSVAR_WEBHOOK_KEY) {
    problems.push('SAMSVAR_WEBHOOK_KEY mangler: den skal være sat, når SAMSVAR_WEBHOOK_HOSTS er det');
  }
  return problems;
}

/** A mail server on this very machine is reached by no line that anybody else can hear. */
function isOwnMachine(url: string | undefined): boolean {
  return (
    url !== undefined &&
    URL.canParse(url) &&
    ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
  );
}

function sameLogin(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other || !URL.canParse(one) || !URL.canParse(other)) return false;
  const [first, second] = [new URL(one), new URL(other)];
  return first.username !== '' && first.username === second.username && first.host === second.host;
}

function withoutEndSlashes(url: string | undefined): string | undefined {
  let end = url?.length ?? 0;
  while (url?.[end - 1] === '/') end -= 1;
  return url?.slice(0, end);
}
