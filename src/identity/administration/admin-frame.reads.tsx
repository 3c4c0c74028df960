import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { ErrorSummary, type FieldFault } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { Places } from '../../web/components/places.js';
import { Layout } from '../../web/layout.js';
import type { PageFrame } from '../pages.reads.js';

const words = texts.administration;

/** A page of the administration, by its address and its word in the menu. */
export type AdminPlace = keyof typeof words.places;

/** Every place: what an administrator may open. */
export const ADMIN_PLACES = Object.keys(words.places) as readonly AdminPlace[];

interface AdminFrameProps {
  readonly frame: PageFrame;
  readonly place: AdminPlace;
  readonly heading: string;
  readonly faults: readonly FieldFault[];
  /** What was just done, in Danish; null for nothing. */
  readonly done: string | null;
  /** Those of the menu; absent: all. */
  readonly places?: readonly AdminPlace[];
  /** Set as a page to be read, and not as lists. */
  readonly reading?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of every page of the administration, whichever feature it belongs to: its menu, what was just done, what was wrong. */
export function AdminFrame({
  frame,
  place,
  heading,
  faults,
  done,
  places = ADMIN_PLACES,
  reading = false,
  children,
}: AdminFrameProps): VNode {
  const title = `${faults.length > 0 ? texts.common.faultPrefix : ''}${heading} – ${words.title}`;
  return (
    <Layout
      title={title}
      banner={frame.banner}
      viewer={frame.viewer}
      place="administration"
      bar={<AdminBar places={places} place={place} />}
    >
      <Notice text={frame.notice} />
      <div class={reading ? 'wrap reading' : 'wrap administration'}>
        <ErrorSummary faults={faults} />
        {done !== null && (
          <p class="done" role="status">
            {done}
          </p>
        )}
        <h1>{heading}</h1>
        {children}
      </div>
    </Layout>
  );
}

interface AdminBarProps {
  readonly places: readonly AdminPlace[];
  readonly place: AdminPlace;
}

function AdminBar({ places, place }: AdminBarProps): VNode {
  return (
    <div class="case-bar">
      <div class="wrap">
        <Places
          label={words.menu}
          fold={words.fold(words.places[place])}
          links={places.map((one) => ({
            href: administrationPages[one],
            label: words.places[one],
            current: one === place,
          }))}
        />
      </div>
    </div>
  );
}
