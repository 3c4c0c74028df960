import type { VNode } from 'preact';
import { CheckPage } from '../../../src/drafting/writing/check.page.js';
import { DeskPage } from '../../../src/drafting/writing/desk.page.js';
import { ReviewPage } from '../../../src/drafting/writing/review.page.js';
import { DonePage } from '../../../src/drafting/writing/done.page.js';
import { checkView, doneView, lockedView, reviewView } from './writing-checks.js';
import { conflictView, deskView, frontView, readerView } from './writing-views.js';

/** Pages of `writing` from samples, by path: for axe, narrow windows and large text. */
export const writingSamples: Readonly<Record<string, () => VNode>> = {
  '/udkast': () => <DeskPage view={deskView} />,
  '/udkast-konflikt': () => <DeskPage view={conflictView} />,
  '/udkast-laeser': () => <DeskPage view={readerView} />,
  '/sammenfatning-tom': () => <DeskPage view={frontView} />,
  '/kommentering': () => <ReviewPage view={reviewView} />,
  '/trin': () => <CheckPage view={checkView} />,
  '/trin-spaerret': () => <CheckPage view={lockedView} />,
  '/trin-kvittering': () => <DonePage view={doneView} />,
};
