import type { VNode } from 'preact';
import { HelpIndexPage, HelpRolePage } from '../../../src/web/help/help.page.js';
import { StatementPage } from '../../../src/web/help/statement.page.js';
import { sampleFrame } from '../frame-sample.js';

const nobody = { banner: null, viewer: null };

/** Pages of `help` from samples, by path: for axe, narrow windows and large text. */
export const helpSamples: Readonly<Record<string, () => VNode>> = {
  '/hjaelp': () => <HelpIndexPage frame={sampleFrame} />,
  '/hjaelp/formand': () => <HelpRolePage frame={nobody} role="formand" />,
  '/hjaelp/koordinerende': () => <HelpRolePage frame={sampleFrame} role="koordinerende" />,
  '/tilgaengelighed': () => <StatementPage frame={nobody} statement="accessibility" />,
  '/databeskyttelse': () => <StatementPage frame={sampleFrame} statement="privacy" />,
};
