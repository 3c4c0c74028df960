import { plural } from '../platform/danish/numbers.pure.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** "for 5 minutter siden": an age in seconds. Sessions are shown by age: in a demo the page's clock is another one. */
export function agoWords(seconds: number): string {
  if (seconds < MINUTE) return 'for under et minut siden';
  if (seconds < HOUR) return `for ${plural(Math.floor(seconds / MINUTE), 'minut', 'minutter')} siden`;
  return `for ${plural(Math.floor(seconds / HOUR), 'time', 'timer')} siden`;
}
