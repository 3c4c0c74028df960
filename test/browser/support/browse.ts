import { hasChromium } from '../../support/browser.js';

/** Time for the first spec of a run to lay the demo in, on a machine that does other things besides. */
const PATIENCE = 300_000;

/** A journey; skipped where there is no browser. */
export function browse(name: string, journey: () => void): void {
  jest.setTimeout(PATIENCE);
  (hasChromium ? describe : describe.skip)(name, journey);
}

const withoutScriptOnly = process.env.SAMSVAR_BROWSER_SCRIPT === 'no';

/** A journey that must go both ways: it is walked with script and again without. For files named `*.both-ways.spec.ts`. */
export function browseBothWays(name: string, journey: (script: boolean) => void): void {
  if (!withoutScriptOnly) browse(`${name}, with script`, () => journey(true));
  browse(`${name}, without script`, () => journey(false));
}
