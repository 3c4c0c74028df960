import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { CaseLayout, type CaseFrame } from '../web/case-layout.js';
import { DiagramSection } from './overview-diagram.js';
import { LedgerSection } from './overview-ledger.js';
import { ActivitySection, RemindersSection } from './overview-log.js';
import { MatrixSectionView } from './overview-matrix.js';
import { MilestoneSection } from './overview-milestones.js';
import { Status } from './overview-status.js';
import type { CaseView, OverviewView } from './overview.view.js';

const words = texts.case.overview;

/** The page of a case for those who work on it: the case at a glance. */
export function OverviewPage({
  view: { case: view, forecast = null, ...frame },
}: {
  readonly view: OverviewView;
}): VNode {
  const pages = casePages(view.number);
  return (
    <CaseLayout title={view.title} frame={withoutDoubles(frame, view)} place="overview">
      <div class="wrap overview">
        <Head view={view} />
        <Status view={view} />
        <MatrixSectionView view={view.matrix} />
        <MilestoneSection
          view={view.timeline}
          forecast={forecast}
          more={{ label: words.planLink, href: pages.plan }}
        />
        <LedgerSection groups={view.ledger} more={{ label: words.requirementsLink, href: pages.sections }} />
        <RemindersSection
          counts={view.reminders}
          more={{ label: words.remindersLink, href: pages.reminders }}
        />
        <ActivitySection lines={view.activity} more={{ label: words.journalLink, href: pages.journal }} />
        <DiagramSection graph={view.graph} current={view.current} />
      </div>
    </CaseLayout>
  );
}

/** The bar gives the title and the days left on every other page; here they stand large below it. */
const withoutDoubles = (frame: CaseFrame, { legalBasis }: CaseView): CaseFrame => ({
  ...frame,
  bar: { ...frame.bar, title: legalBasis, target: null },
});

function Head({ view }: { readonly view: CaseView }): VNode {
  return (
    <div class="overview-head">
      <div class="case-title">
        <h1>{view.title}</h1>
        <p class="letter">{view.letter}</p>
      </div>
      <p class="case-state">
        {words.state} <strong>{view.state}</strong>
        {' · '}
        {words.coordinates} <a href={casePages(view.number).coordination}>{view.coordinator}</a>
      </p>
      <nav class="on-page" aria-label={words.onThisPage}>
        <ul>
          {Object.entries(words.parts).map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
