import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { CaseLayout, type CaseFrame } from '../web/case-layout.js';
import { Difference } from '../web/difference/difference.js';
import type { DifferenceView } from '../web/difference/difference.view.js';

/** One of the two versions compared. */
export interface VersionView {
  /** "Før" or "Nu". */
  readonly side: string;
  /** "Version 6". */
  readonly title: string;
  /** "torsdag den 21. marts 2024 kl. 10.12". */
  readonly made: string;
  /** "Kommunerne i Midtjylland sagde ja til den torsdag den 21. marts 2024 kl. 15.00"; null when that is not why it is shown. */
  readonly note: string | null;
  /** The content hash in full. */
  readonly checkNumber: string;
}

/** Everything the page shows, ready to print. */
export interface DifferencePageView {
  readonly frame: CaseFrame;
  /** The section to read. */
  readonly sectionHref: string;
  /** "afsnit 1 af 5"; null for the front matter. */
  readonly sectionNumber: string | null;
  readonly sectionTitle: string;
  readonly versions: readonly VersionView[];
  /** The difference as a Word document. */
  readonly word: string;
  /** Other versions the later one can be compared with. */
  readonly others: readonly { readonly title: string; readonly href: string }[];
  /** Null when both versions have the same check number. */
  readonly difference: DifferenceView | null;
}

const words = texts.section.difference;

/** What tells two versions of a section apart. */
export function DifferencePage({ view }: { readonly view: DifferencePageView }): VNode {
  const { versions, others, difference } = view;
  const [before, after] = versions;
  const heading = words.heading(view.sectionTitle, before?.title ?? '', after?.title ?? '');
  return (
    <CaseLayout title={heading} frame={view.frame} place="sections">
      <div class="wrap difference-page">
        <p class="kicker">
          <a href={view.sectionHref}>{view.sectionTitle}</a>
          {view.sectionNumber !== null && ` · ${view.sectionNumber}`}
        </p>
        <h1>{heading}</h1>
        <dl class="difference-versions">
          {versions.map((version) => (
            <Version key={version.side} version={version} />
          ))}
        </dl>
        <p class="lead">{difference === null ? words.none : difference.summary}</p>
        {difference !== null && (
          <p class="difference-word">
            <a href={view.word} download>
              {texts.section.word.changesLabel}
            </a>
            <span class="aside">{texts.section.word.changesHint}</span>
          </p>
        )}
        {difference !== null && <Difference view={difference} />}
        {others.length > 0 && (
          <nav class="difference-others" aria-labelledby="andre-versioner">
            <h2 id="andre-versioner">{words.compareWith(after?.title ?? '')}</h2>
            <ul>
              {others.map(({ title, href }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </CaseLayout>
  );
}

function Version({ version }: { readonly version: VersionView }): VNode {
  return (
    <div>
      <dt>{version.side}</dt>
      <dd>
        <strong>{version.title}</strong>
        <span>{version.made}</span>
        {version.note !== null && <span class="difference-yes">{version.note}</span>}
        <span class="aside">
          {texts.common.checkNumber} <span class="check-number">{version.checkNumber}</span>
        </span>
      </dd>
    </div>
  );
}
