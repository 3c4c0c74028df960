import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Icon, Marked } from '../../web/components/marks.js';
import { Block } from '../../web/difference/blocks.js';
import type { SuggestionView } from './suggestions.view.js';

const words = texts.section.suggestions.item;

interface Props {
  readonly suggestion: SuggestionView;
  /** Forms or buttons below it. */
  readonly children?: ComponentChildren;
}

/** Who suggests what, in the words of the text of today. Reads without script, without colour, and on paper. */
export function SuggestionItem({ suggestion, children }: Props): VNode {
  const { number, by, about, note, blocks, fits, state, settled, reason } = suggestion;
  return (
    <article class="suggestion" id={`forslag-${number}`} aria-label={words.number(number)}>
      <p class="thread-said">
        <span class="document-note">{number}</span>
        <strong>{by}</strong>
        <span class="aside">{about}</span>
      </p>
      <div class="difference suggestion-change">
        {blocks === null && <p class="quiet">{words.erased}</p>}
        {blocks?.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </div>
      {note !== null && <p class="thread-words">{note}</p>}
      {settled === null && blocks !== null && !fits && (
        <p class="suggestion-stale">
          <Icon mark="attention" /> {words.changedSince}
        </p>
      )}
      <p class="thread-state">
        <Marked mark={state.mark} word={settled ?? state.word} />
      </p>
      {reason !== null && <p class="thread-words">{reason}</p>}
      {children}
    </article>
  );
}
