import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { CaseLayout, type CaseFrame } from '../../web/case-layout.js';

/** A version that has been released to the reader. Instants in words. */
export interface ReleasedLine {
  readonly title: string;
  readonly number: number;
  readonly made: string;
  readonly released: string;
  readonly checkNumber: string;
  readonly href: string;
}

/** What a reader sees of the sections of a case. */
export interface ReleasedView {
  readonly frame: CaseFrame;
  readonly title: string;
  readonly versions: readonly ReleasedLine[];
}

const words = texts.section;

/** The versions that have been released to a reader by name; nothing else of the sections. */
export function ReleasedPage({ view }: { readonly view: ReleasedView }): VNode {
  const { frame, title, versions } = view;
  return (
    <CaseLayout title={title} frame={frame} place="sections">
      <div class="wrap reading">
        <h1>{title}</h1>
        <p class="lead">{versions.length === 0 ? words.list.nothingReleased : words.list.releasedLead}</p>
        {versions.length > 0 && (
          <ul class="lines">
            {versions.map((version) => (
              <li key={version.href}>
                <span>
                  <a href={version.href}>{words.versions.named(version.title, version.number)}</a>
                  <span class="aside">{words.versions.madeAt(version.made)}</span>
                  <span class="aside">{words.versions.releasedToYou(version.released)}</span>
                  <span class="aside">
                    {texts.common.checkNumber} <span class="check-number">{version.checkNumber}</span>
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </CaseLayout>
  );
}
