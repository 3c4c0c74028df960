import { fitted, Whereabouts, withChange } from '../../src/drafting/suggestions/apply.pure.js';
import { changesBetween, type TextChange } from '../../src/drafting/suggestions/changes.pure.js';
import { emptyContent } from '../../src/drafting/section-content.pure.js';
import type { Block, DocumentTree } from '../../src/platform/text/document-tree.js';

interface Open {
  readonly version: number;
  readonly change: TextChange;
  readonly word: string;
}

/** What a third secretariat suggests in the versions of a draft, and what of it was taken. */
export class Suggestions {
  private readonly open: Open[] = [];

  /** A word more, in the version that is saved now. */
  suggest(version: number, tree: DocumentTree, blocks: readonly Block[], word: string): void {
    for (const change of changesBetween(tree, { type: 'doc', content: blocks }))
      this.open.push({ version, change, word });
  }

  /** The oldest one taken into the text of today, with its word; null when there is none, or it no longer fits. */
  take(
    of: (version: number) => DocumentTree,
    now: DocumentTree,
  ): { tree: DocumentTree; word: string } | null {
    const suggestion = this.open.shift();
    if (!suggestion) return null;
    const { version, change, word } = suggestion;
    const fit = fitted(change, new Whereabouts(of(version), now));
    return fit && { tree: withChange({ ...emptyContent, body: now }, fit).body, word };
  }
}
