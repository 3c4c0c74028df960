import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { Marked } from '../../web/components/marks.js';
import type { FilesView } from './files.view.js';
import { ReplyLayout } from './reply-layout.js';
import { Files } from './rounds.page.js';

const words = texts.reply.files;

/** The files of the reply, or how far they are; the answer's header fetches the page again while they are being made. */
export function FilesPage({ view }: { readonly view: FilesView }): VNode {
  const { said, steps, done, files, frame } = view;
  return (
    <ReplyLayout title={words.title} view={view} place="read">
      <div class="reading">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p role="status">{said}</p>
        {steps.length > 0 && (
          <>
            <progress value={done} max={steps.length} aria-label={words.progress(done, steps.length)} />
            <ol class="lines">
              {steps.map(({ step, mark, word }) => (
                <li key={step}>
                  <span>{step}</span>
                  <Marked mark={mark} word={word} />
                </li>
              ))}
            </ol>
          </>
        )}
        {files.length > 0 && <Files files={files} />}
        <p>
          <a href={replyPages(frame.bar.number).read}>{words.back}</a>
        </p>
      </div>
    </ReplyLayout>
  );
}
