import type { VNode } from 'preact';
import type { PageFrame } from '../../identity/pages.reads.js';
import { texts } from '../../texts/texts.js';
import { Notice } from '../../web/components/notice.js';
import { Layout } from '../../web/layout.js';

const words = texts.post.delayed;

/** Mail that waits, with whom to call meanwhile. */
export interface DelayedView {
  readonly frame: PageFrame;
  readonly mails: readonly {
    readonly id: string;
    readonly name: string;
    readonly phone: string;
    readonly since: string;
    readonly next: string;
  }[];
}

/** "Forsinket post": what the mail server has put off, oldest first. */
export function DelayedPage({ view: { frame, mails } }: { readonly view: DelayedView }): VNode {
  return (
    <Layout title={words.title} banner={frame.banner} viewer={frame.viewer} place="home">
      <Notice text={frame.notice} />
      <div class="wrap files">
        <h1>{words.title}</h1>
        {mails.length === 0 ? <p class="empty">{words.none}</p> : <Waiting mails={mails} />}
      </div>
    </Layout>
  );
}

function Waiting({ mails }: Pick<DelayedView, 'mails'>): VNode {
  return (
    <>
      <p class="quiet">{words.lead}</p>
      <table class="rows stack" role="table">
        <caption class="sr-only">{words.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[words.receiver, words.phone, words.since, words.next].map((title) => (
              <th key={title} scope="col" role="columnheader">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {mails.map(({ id, name, phone, since, next }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader">
                {name}
              </th>
              <td role="cell">{phone}</td>
              <td role="cell">{since}</td>
              <td role="cell">{next}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
