import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked } from '../../web/components/marks.js';
import type { SaidView, ThreadView } from './threads.pure.js';

const words = texts.section.comments;

/** A comment with its answers. `place`: id of the block it leads to, when the text is on the page. */
export function Thread({
  thread,
  idPrefix,
  children,
}: {
  readonly thread: ThreadView;
  /** Ids of the text's blocks begin so; null when the text is not on the page. */
  readonly idPrefix: string | null;
  /** Forms below the thread. */
  readonly children?: ComponentChildren;
}): VNode {
  const { number, about, block, quote, lost, resolved, answers } = thread;
  return (
    <article class={resolved ? 'thread thread-resolved' : 'thread'} id={`kommentar-${number}`}>
      <Said said={thread} first />
      <p class="aside">
        {about}
        {block !== null && ' · '}
        {block !== null &&
          (idPrefix === null ? (
            words.block(block)
          ) : (
            <a href={`#${idPrefix}-${block}`}>{words.block(block)}</a>
          ))}
        {lost && ` · ${words.lost}`}
        {thread.reworded && ` · ${words.reworded}`}
      </p>
      {quote !== null && <blockquote class="thread-quote">{quote}</blockquote>}
      <Words text={thread.text} />
      {answers.map((answer) => (
        <div key={answer.id} class="thread-answer" id={`kommentar-${answer.number}`}>
          <Said said={answer} />
          <Words text={answer.text} />
        </div>
      ))}
      <p class="thread-state">
        <Marked mark={resolved ? 'done' : 'remarks'} word={resolved ? words.resolved : words.open} />
      </p>
      {children}
    </article>
  );
}

function Said({ said, first = false }: { readonly said: SaidView; readonly first?: boolean }): VNode {
  const { number, by, when, changed } = said;
  return (
    <p class="thread-said">
      {first && <span class="document-note">{number}</span>}
      <strong>{by}</strong>
      <span class="aside">
        {when}
        {changed && ` · ${words.changed}`}
        {said.mentions !== '' && ` · ${words.mentioned(said.mentions)}`}
      </span>
    </p>
  );
}

/** Lines as they were written; nothing else of a comment is formatted. */
function Words({ text }: { readonly text: string | null }): VNode {
  if (text === null) return <p class="quiet">{words.withdrawn}</p>;
  return <p class="thread-words">{text}</p>;
}
