import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { pages } from '../../web/addresses.js';
import { Layout } from '../../web/layout.js';
import type { HomeView } from './home.view.js';
import { Portfolio } from './portfolio.js';
import { LaterTasks, Tasks } from './task-list.js';
import { Waiting } from './waiting-list.js';

const words = texts.home;

/** "Dine opgaver": what the person owes in the order it is due, what it waits for, and the cases it may see. */
export function HomePage({ view }: { readonly view: HomeView }): VNode {
  const { title, notice, summary, waiting, counting, portfolio } = view;
  return (
    <Layout title={title} banner={view.banner} viewer={view.viewer} place="home">
      <div class="wrap home">
        {notice !== null && <p class="notice">{notice}</p>}
        <div class="home-head">
          <h1>{title}</h1>
          {summary !== null && <p>{summary}</p>}
        </div>
        <div class={waiting.length > 0 ? 'home-desk' : 'home-alone'}>
          <div>
            <OwnTasks view={view} />
            {counting !== null && <p class="aside counting">{counting}</p>}
          </div>
          {waiting.length > 0 && <Waiting rows={waiting} />}
        </div>
        {portfolio && (
          <section aria-labelledby="sager" class="part">
            <Portfolio view={portfolio} heading={<h2 id="sager">{words.cases.title}</h2>} />
          </section>
        )}
      </div>
    </Layout>
  );
}

function OwnTasks({ view: { tasks, later, empty, administers } }: { readonly view: HomeView }): VNode {
  return (
    <>
      {tasks.length > 0 && <Tasks tasks={tasks} />}
      {empty !== null && (
        <div class="empty">
          <p class="lead">{empty}</p>
          {administers && (
            <p>
              <a class="act-button" href={pages.administration}>
                {words.empty.toAdministration}
              </a>
            </p>
          )}
        </div>
      )}
      {later.length > 0 && <LaterTasks tasks={later} />}
    </>
  );
}
