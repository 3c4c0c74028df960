import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { CaseLayout } from '../../web/case-layout.js';
import { ErrorSummary } from '../../web/components/form.js';
import { NewComment, ThreadForms } from './comment-forms.js';
import type { CommentsView, ThreadActs } from './comments.view.js';
import { SectionCrumb } from './section-head.js';
import { Thread } from './thread.js';

const words = texts.section.comments;

/** The comments on a section, in threads: read, write, answer, settle. */
export function CommentsPage({ view }: { readonly view: CommentsView }): VNode {
  const { frame, head, threads, refused } = view;
  const open = threads.filter(({ thread }) => !thread.resolved);
  const resolved = threads.filter(({ thread }) => thread.resolved);
  const title = words.title(head.title);
  return (
    <CaseLayout title={title} frame={frame} place="sections" faulty={refused !== null}>
      <div class="wrap below">
        <SectionCrumb head={head} />
        <ErrorSummary faults={refused?.faults ?? []} />
        <h1>{title}</h1>
        <p class="sections-lead">{words.lead}</p>
        <div class="threads-and-form">
          <section aria-labelledby="aabne">
            <h2 id="aabne">{words.openTitle(open.length)}</h2>
            {open.length === 0 && <p class="quiet">{words.noneOpen}</p>}
            <Threads view={view} threads={open} />
            {resolved.length > 0 && (
              <details class="resolved-threads" open={refused !== null}>
                <summary>{words.showResolved(resolved.length)}</summary>
                <Threads view={view} threads={resolved} />
              </details>
            )}
          </section>
          <section aria-labelledby="ny-titel" class="screen-only">
            <h2 id="ny-titel">{words.newTitle}</h2>
            <NewComment view={view} />
          </section>
        </div>
        <p>
          <a href={sectionPages(head.number, head.section).read}>{words.back}</a>
        </p>
      </div>
    </CaseLayout>
  );
}

function Threads({
  view,
  threads,
}: {
  readonly view: CommentsView;
  readonly threads: readonly ThreadActs[];
}): VNode {
  return (
    <>
      {threads.map((acts) => (
        <Thread key={acts.thread.id} thread={acts.thread} idPrefix={null}>
          <ThreadForms view={view} acts={acts} />
        </Thread>
      ))}
    </>
  );
}
