import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import {
  targetOf,
  type DocumentTree,
  type Paragraph,
  type TextNode,
} from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';

/** What is said of each source of a text, in the order they are first cited in. */
export type Sources = readonly string[];

/** The sources of the text that is shown. */
export const CitedSources = createContext<Sources>([]);

const inParagraphs = (paragraphs: readonly Paragraph[]) => paragraphs.flatMap(({ content }) => content);

function wordsOf({ content }: DocumentTree): TextNode[] {
  return content.flatMap((block): readonly TextNode[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return block.content;
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => inParagraphs(item.content));
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => inParagraphs(cell.content)));
    }
  });
}

/** The sources that a text cites, each once. */
export function sourcesOf(body: DocumentTree): Sources {
  const said = wordsOf(body).flatMap((node) => {
    const target = targetOf(node);
    return target?.type === 'cite' ? [target.attrs.says] : [];
  });
  return [...new Set(said)];
}

/** The number of a source behind the words that are from it. */
export function SourceMark({ says }: { readonly says: string }): VNode {
  const number = useContext(CitedSources).indexOf(says) + 1;
  return (
    <sup class="document-source">
      <span class="unseen print-seen">{texts.common.source}</span>
      {number}
    </sup>
  );
}

/** The sources of a text below it, by number; nothing when it cites none. */
export function SourceList({ sources }: { readonly sources: Sources }): VNode | null {
  if (sources.length === 0) return null;
  return (
    <div class="document-sources">
      <p>{texts.common.sources}</p>
      <ol>
        {sources.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ol>
    </div>
  );
}
