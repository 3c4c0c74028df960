import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import { Marked } from '../../web/components/marks.js';
import { Paper } from '../../web/components/paper.js';
import { Difference } from '../../web/difference/difference.js';
import { LedgerRail } from './ledger-rail.js';
import { SectionCrumb } from './section-head.js';
import { BLOCKS, TextRead } from './section-text.js';
import { PrintFacts } from './section.page.js';
import { Thread } from './thread.js';
import type { VersionAnswer, VersionView } from './version.view.js';

const words = texts.section;
type Inside = NonNullable<VersionView['inside']>;

/** The exact text of one version, to read and to print. */
export function VersionPage({ view }: { readonly view: VersionView }): VNode {
  const { frame, head, number, text, ledger, inside, checkNumber } = view;
  const title = words.versions.named(head.title, number);
  const paper = {
    what: `${texts.common.caseKicker(head.number)} · ${title}`,
    state: view.current ? (head.state?.word ?? words.draft) : words.versions.earlier,
    checkNumber,
  };
  return (
    <CaseLayout title={title} frame={frame} place="sections">
      <Paper view={paper}>
        <div class="wrap below">
          <SectionCrumb head={head} />
          <h1 class="screen-only">{title}</h1>
          <VersionFacts view={view} />
          <PrintFacts view={{ ...view, text: { made: view.made } }} />
          <div class="desk desk-version">
            <div class="desk-text">
              <h2 class="unseen">{words.read.text}</h2>
              <TextRead text={text} gaps={[]} />
              {inside && <Comments inside={inside} />}
            </div>
            <div class="desk-ledger">
              <LedgerRail tally={ledger.tally} rows={ledger.rows} idPrefix={BLOCKS} />
            </div>
          </div>
          {inside && <Answers number={number} answers={inside.answers} />}
          {inside?.before?.view && <Changes before={inside.before.number} view={inside.before.view} />}
        </div>
      </Paper>
    </CaseLayout>
  );
}

function VersionFacts({ view }: { readonly view: VersionView }): VNode {
  const { head, made, current, checkNumber, inside } = view;
  const pages = sectionPages(head.number, head.section);
  return (
    <div class="version-facts screen-only">
      <p>
        {inside === null ? words.versions.madeAt(made) : words.versions.madeBy(made, inside.by)}{' '}
        {current ? words.versions.isCurrent : words.versions.isEarlier}
      </p>
      <p class="aside">
        {texts.common.checkNumber} <span class="check-number">{checkNumber}</span>
      </p>
      {inside?.releasedTo != null && <p class="aside">{words.versions.releasedTo(inside.releasedTo)}</p>}
      <ul class="version-links">
        {inside?.before && (
          <li>
            <a href={inside.before.href}>{words.versions.changedSince(inside.before.number)}</a>
          </li>
        )}
        {inside?.sinceAnswer != null && (
          <li>
            <a href={inside.sinceAnswer}>{words.read.sinceAnswer}</a>
          </li>
        )}
        {inside?.release != null && (
          <li>
            <a href={inside.release}>{words.versions.releaseLink}</a>
          </li>
        )}
        <li>
          <a href={inside ? pages.versions : pages.read}>{words.read.allVersions}</a>
        </li>
      </ul>
      <p class="aside">{words.versions.printHint}</p>
    </div>
  );
}

/** On paper the comments follow the text as notes: their numbers stand in it. */
function Comments({ inside: { threads } }: { readonly inside: Inside }): VNode | null {
  if (threads.length === 0) return null;
  return (
    <section class="version-comments" aria-labelledby="kommentarer-titel">
      <h2 id="kommentarer-titel">{words.versions.comments}</h2>
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} idPrefix={BLOCKS} />
      ))}
    </section>
  );
}

function Answers({
  number,
  answers,
}: {
  readonly number: number;
  readonly answers: readonly VersionAnswer[];
}): VNode {
  return (
    <section class="part" aria-labelledby="svar-titel">
      <h2 id="svar-titel">{words.answers.title(number)}</h2>
      <table class="rows stack version-answers" role="table" aria-labelledby="svar-titel">
        <thead role="rowgroup">
          <tr role="row">
            {Object.values(words.answers.columns).map((column) => (
              <th key={column} scope="col" role="columnheader">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {answers.map(({ region, state, basis, words: said }) => (
            <tr role="row" key={region}>
              <th scope="row" role="rowheader">
                {region}
              </th>
              <td role="cell">
                <Marked {...state} />
              </td>
              <td role="cell">
                {basis}
                {said !== null && <blockquote class="thread-quote">{said}</blockquote>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** On paper only: on the screen the difference has its own page. */
function Changes({
  before,
  view,
}: {
  readonly before: number;
  readonly view: NonNullable<NonNullable<Inside['before']>['view']>;
}): VNode {
  return (
    <section class="print-only version-changes" aria-labelledby="aendringer-titel">
      <h2 id="aendringer-titel">{words.versions.changes(before)}</h2>
      <p>{view.summary}</p>
      <Difference view={view} />
    </section>
  );
}
