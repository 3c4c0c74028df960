import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { caseAddress, casePages } from './addresses.js';
import { Marked } from './components/marks.js';
import { Notice } from './components/notice.js';
import { Places } from './components/places.js';
import type { Frame } from './frames.js';
import { Layout } from './layout.js';

/** Places of a case's own menu. */
export type CasePlace = keyof typeof texts.common.casePlaces;

/** The bar of a case: where in it one is, and how long there is left. */
export interface CaseBarView {
  readonly number: string;
  readonly title: string;
  /** The places its reader may open, in their order. */
  readonly places: readonly CasePlace[];
  /** "37 arbejdsdage" and "fre. den 31. maj 2024, uge 22"; null once delivered or for those who do not see the plan. */
  readonly target: { readonly left: string; readonly late: boolean; readonly date: string } | null;
}

/** What stands round every page of a case. */
export interface CaseFrame extends Frame {
  /** Said of everything on the page: that a demo's content is a sample. Null in production. */
  readonly notice: string | null;
  readonly bar: CaseBarView;
  /** Form token of the reader's session; null for a reader who has none and so is shown no form. */
  readonly csrf: string | null;
}

export interface CaseLayoutProps {
  readonly title: string;
  readonly frame: CaseFrame;
  readonly place: CasePlace;
  /** A form on it was refused: the title says so first. */
  readonly faulty?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of every page of a case: the bar on top, then the page. */
export function CaseLayout({ title, frame, place, faulty = false, children }: CaseLayoutProps): VNode {
  const { banner, viewer, notice, bar } = frame;
  return (
    <Layout
      title={`${faulty ? texts.common.faultPrefix : ''}${title} – ${texts.common.caseKicker(bar.number)}`}
      banner={banner}
      viewer={viewer}
      place="cases"
      bar={<CaseBar bar={bar} place={place} />}
    >
      <Notice text={notice} />
      {children}
    </Layout>
  );
}

function CaseBar({ bar, place }: { readonly bar: CaseBarView; readonly place: CasePlace }): VNode {
  return (
    <div class="case-bar">
      <div class="wrap">
        <p class="case-bar-title">
          <a href={caseAddress(bar.number)}>
            <strong>{bar.number}</strong>
            <span>{bar.title}</span>
          </a>
        </p>
        <Places
          label={texts.common.caseMenu}
          fold={texts.common.caseFold(texts.common.casePlaces[place])}
          links={bar.places.map((one) => ({
            href: casePages(bar.number)[one],
            label: texts.common.casePlaces[one],
            current: one === place,
          }))}
        />
        {bar.target && (
          <p class="case-bar-target">
            {bar.target.late ? (
              <Marked mark="late" word={bar.target.left} strong />
            ) : (
              <strong>{bar.target.left}</strong>
            )}
            <span>{texts.common.toTarget(bar.target.date)}</span>
          </p>
        )}
      </div>
    </div>
  );
}
