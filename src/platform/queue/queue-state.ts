import { REDIS_SILENT } from './redis-check.js';
import type { QueueBackend } from './queue-backend.js';

/** How the queue does, for operators, metrics and the banner. */
export interface QueueState {
  readonly kind: 'postgres' | 'redis';
  /** Whether it answered when it was last asked. */
  readonly answers: boolean;
  /** Seconds since the latest heartbeat that was answered was put in; those of a queue that does well stay near a minute. */
  readonly heartbeatAgeSeconds: number;
  /** What is wrong, in Danish; null when nothing is. A queue that fails costs a minute and never a mail. */
  readonly warning: string | null;
}

/** From this age on a heartbeat is missed: three were put in and none was answered. */
const MISSED_AFTER = 180;

/** Judges a queue by its line, its settings and its last heartbeat. */
export function queueState(
  { kind, line, fault }: Pick<QueueBackend, 'kind' | 'line' | 'fault'>,
  heartbeatAgeSeconds: number,
): QueueState {
  const { answers } = line;
  return { kind, answers, heartbeatAgeSeconds, warning: warningOf() };

  function warningOf(): string | null {
    if (!answers) return kind === 'redis' ? REDIS_SILENT : SILENT;
    if (fault !== null) return fault;
    return heartbeatAgeSeconds > MISSED_AFTER ? UNHEARD(heartbeatAgeSeconds) : null;
  }
}

const SILENT =
  'Køen i PostgreSQL svarer ikke. Påmindelser og mails sendes ved den faste gennemgang hvert minut.';
const UNHEARD = (age: number) =>
  `Ingen arbejder har svaret køen i ${age} s. Se efter, om en arbejder kører (SAMSVAR_ROLE=worker eller all).`;
