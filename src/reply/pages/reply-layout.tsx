import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import type { ReplyFrame, ReplyPlace } from './reply.view.js';

export interface ReplyLayoutProps {
  readonly title: string;
  readonly view: ReplyFrame;
  readonly place: ReplyPlace;
  /** A form on it was refused. */
  readonly faulty?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of every page about the reply: the case's, and the way to the reply's other pages. */
export function ReplyLayout({ title, view, place, faulty = false, children }: ReplyLayoutProps): VNode {
  return (
    <CaseLayout title={title} frame={view.frame} place="reply" faulty={faulty}>
      <div class="wrap reply-page">
        <ReplyMenu view={view} place={place} />
        {children}
      </div>
    </CaseLayout>
  );
}

function ReplyMenu({ view, place }: Pick<ReplyLayoutProps, 'view' | 'place'>): VNode {
  const links = replyPages(view.frame.bar.number);
  return (
    <nav class="reply-menu" aria-label={texts.reply.menu}>
      <ul>
        {view.places.map((one) => (
          <li key={one}>
            <a href={links[one]} aria-current={one === place ? 'page' : undefined}>
              {texts.reply.places[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
