import { lookAtRedis } from '../queue/redis-check.js';
import { MachineError } from './exit.js';

/**
 * Looks at the Redis in REDIS_URL before anything is started. One that is not there, or does not tell how it is set
 * up, is named and the start goes on: it costs a minute, never a mail. Errors: MachineError in production when it
 * would lose what a queue puts there.
 */
export async function demandRightRedis(
  url: string,
  mode: 'demo' | 'production',
  warn = (line: string) => console.error(line),
): Promise<void> {
  const finding = await lookAtRedis(url);
  if (finding.kind === 'right') return;
  if (finding.kind === 'wrong' && mode === 'production') throw new MachineError(finding.text);
  warn(finding.text);
}
