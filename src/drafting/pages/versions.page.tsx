import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import { Marked } from '../../web/components/marks.js';
import { SectionCrumb } from './section-head.js';
import type { VersionLine, VersionsView } from './version.view.js';

const words = texts.section.versions;

/** Every version of a section that has been sent round. */
export function VersionsPage({ view: { frame, head, lines } }: { readonly view: VersionsView }): VNode {
  const title = words.title(head.title);
  return (
    <CaseLayout title={title} frame={frame} place="sections">
      <div class="wrap below">
        <SectionCrumb head={head} />
        <h1>{title}</h1>
        <p class="sections-lead">{words.lead}</p>
        {lines.length === 0 ? (
          <p class="empty">{words.none}</p>
        ) : (
          <table class="rows stack versions-table" role="table" aria-label={title}>
            <thead role="rowgroup">
              <tr role="row">
                {Object.values(words.columns).map((column) => (
                  <th key={column} scope="col" role="columnheader">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {lines.map((line) => (
                <Line key={line.number} line={line} />
              ))}
            </tbody>
          </table>
        )}
        <p>
          <a href={sectionPages(head.number, head.section).read}>{texts.section.comments.back}</a>
        </p>
      </div>
    </CaseLayout>
  );
}

function Line({ line }: { readonly line: VersionLine }): VNode {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a class="section-link" href={line.href}>
          {texts.section.version(line.number)}
        </a>
        {line.current && (
          <span class="line-below">
            <Marked mark="here" word={words.current} />
          </span>
        )}
      </th>
      <td role="cell">
        {line.made}
        <span class="aside">{line.by}</span>
        <span class="aside check-number">{line.checkNumber}</span>
      </td>
      <td role="cell">{line.answers ?? <span class="quiet">{words.noAnswers}</span>}</td>
      <td role="cell">
        {line.releasedTo ?? <span class="quiet">{words.notReleased}</span>}
        {line.release !== null && (
          <span class="line-below">
            <a href={line.release}>{words.releaseLink}</a>
          </span>
        )}
      </td>
      <td role="cell">
        {line.difference !== null && <a href={line.difference}>{words.changedSince(line.number - 1)}</a>}
      </td>
    </tr>
  );
}
