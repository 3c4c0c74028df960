import { parseTree, TextError, type DocumentTree } from '../../platform/text/document-tree.js';
import { knownNotes } from '../sources/citations-in-word.pure.js';
import type { KnownSource } from '../sources/known-sources.pure.js';
import type { Incoming } from './incoming.js';
import { readWord } from './read-word.js';
import { WordFault } from './word-rules.pure.js';
import { wordText, type WordText } from './word-tree.pure.js';

/**
 * What a Word file says, as a text of ours, or in Danish why it is not taken. `sources`: those that its notes may be.
 */
export async function textOfWord(
  bytes: Buffer,
  sources: readonly KnownSource[],
): Promise<WordText | { readonly fault: string }> {
  try {
    return wordText(await readWord(bytes), knownNotes(sources));
  } catch (error) {
    if (error instanceof WordFault || error instanceof TextError) return { fault: error.message };
    throw error;
  }
}

/** The text of what came back with the yes; null for what is none. */
export function treeOf({ body }: Incoming): DocumentTree | null {
  try {
    return parseTree(body);
  } catch (error) {
    if (error instanceof TextError) return null;
    throw error;
  }
}
