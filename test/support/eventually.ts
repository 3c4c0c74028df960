import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is neither undefined nor false; an asking that throws is one more no. Rejects when the time is up. */
export async function eventually<T>(
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  withinMs = 10_000,
): Promise<T> {
  const until = performance.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= until)
      throw new Error(`It did not come about within ${withinMs} ms.`, { cause: last });
    await pause(20);
  }
}
