import type { VNode } from 'preact';
import { BriefPage } from '../../../src/cases/brief/brief.page.js';
import { CasesPage } from '../../../src/cases/home/cases.page.js';
import { HomePage } from '../../../src/cases/home/home.page.js';
import { briefView, emptyBriefView } from '../brief-sample.js';
import { casesView, emptyHomeView, homeView, nothingFoundView } from '../home-sample.js';

/** Pages of `home` from samples, by path: for axe, narrow windows and large text. */
export const homeSamples: Readonly<Record<string, () => VNode>> = {
  '/hjem': () => <HomePage view={homeView} />,
  '/hjem-tom': () => <HomePage view={emptyHomeView} />,
  '/sager': () => <CasesPage view={casesView} />,
  '/sager-intet-fundet': () => <CasesPage view={nothingFoundView} />,
  '/kort': () => <BriefPage view={briefView} />,
  '/kort-tom': () => <BriefPage view={emptyBriefView} />,
};
