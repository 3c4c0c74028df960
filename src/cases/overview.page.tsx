import type { VNode } from 'preact';
import { DiagramSection } from './overview-diagram.js';
import { LedgerSection } from './overview-ledger.js';
import { ActivitySection, RemindersSection } from './overview-log.js';
import { MatrixSectionView } from './overview-matrix.js';
import { MilestoneSection } from './overview-milestones.js';
import { Status } from './overview-status.js';
import type { CaseView, OtherCase, OverviewView } from './overview.view.js';
import { Layout } from '../web/layout.js';

/** The front page: the case at a glance, or, before the first case, what is missing. */
export function OverviewPage({ view }: { readonly view: OverviewView }): VNode {
  return (
    <Layout title={view.case ? view.case.title : 'Ingen sag'} banner={view.banner} viewer={view.viewer}>
      {view.notice !== null && (
        <div class="wrap">
          <p class="notice">{view.notice}</p>
        </div>
      )}
      {view.case ? <CaseOverview view={view.case} /> : <NoCase />}
      {view.others.length > 0 && <OtherCases cases={view.others} />}
    </Layout>
  );
}

const parts: readonly (readonly [id: string, title: string])[] = [
  ['afsnit', 'Afsnit og regioner'],
  ['milepaele', 'Milepæle'],
  ['krav', 'Kravliste'],
  ['paamindelser', 'Påmindelser'],
  ['forloeb', 'Sagens forløb'],
  ['seneste', 'Seneste i sagen'],
];

function CaseOverview({ view }: { readonly view: CaseView }): VNode {
  return (
    <>
      <div class="case-head">
        <div class="wrap">
          <p class="kicker">{`Sag ${view.number} · ${view.legalBasis}`}</p>
          <div class="case-title">
            <h1>{view.title}</h1>
            <p class="letter">{view.letter}</p>
          </div>
          <p class="case-state">
            Sagens tilstand: <strong>{view.state}</strong>
          </p>
          <nav aria-label="På denne side">
            <ul>
              {parts.map(([id, title]) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
      <div class="wrap">
        <Status view={view} />
        <MatrixSectionView view={view.matrix} />
        <MilestoneSection view={view.timeline} />
        <LedgerSection groups={view.ledger} />
        <RemindersSection counts={view.reminders} />
        <DiagramSection graph={view.graph} current={view.current} />
        <ActivitySection lines={view.activity} />
      </div>
    </>
  );
}

function OtherCases({ cases }: { readonly cases: readonly OtherCase[] }): VNode {
  return (
    <div class="wrap">
      <section aria-labelledby="andre" class="part">
        <div class="part-head">
          <h2 id="andre">Andre sager</h2>
        </div>
        <ul class="plain-list">
          {cases.map(({ number, title, state, href }) => (
            <li key={number}>
              <a href={href}>{`Sag ${number}: ${title}`}</a>
              <span class="quiet">{` · ${state}`}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function NoCase(): VNode {
  return (
    <div class="wrap reading">
      <h1>Der er ingen sag endnu</h1>
      <p class="lead">
        En sag begynder, når det koordinerende sekretariat registrerer styrelsens brev med dato og frist.
      </p>
      <p>Når den er registreret, står her frister, afsnit, kravliste og sagens forløb.</p>
    </div>
  );
}
