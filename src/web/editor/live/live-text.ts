import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror';
import * as Y from 'yjs';
import type { TagsByBlock } from '../../../platform/text/sheet.js';
import type { DocumentTree } from '../../../platform/text/tree-types.js';
import { schema } from '../schema.js';
import { docOfTree, treeOfDoc } from '../tree-of-doc.js';

/** A draft as several people write it: the text with its ledger lines, and the other fields of the form by name. */
export interface LiveContent {
  readonly tree: DocumentTree;
  readonly tags: TagsByBlock;
  readonly fields: Readonly<Record<string, string>>;
}

/** The text of a shared draft. */
export const textIn = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('tekst');
/** The fields of a shared draft. */
export const fieldsIn = (doc: Y.Doc): Y.Map<string> => doc.getMap<string>('felter');

/** Makes a shared draft say this, changing no more than what differs: what others write meanwhile stays theirs. */
export function rewrite(doc: Y.Doc, { tree, tags, fields }: LiveContent): void {
  doc.transact(() => {
    prosemirrorToYXmlFragment(docOfTree({ tree, tags }), textIn(doc));
    const shared = fieldsIn(doc);
    for (const [name, value] of Object.entries(fields))
      if (shared.get(name) !== value) shared.set(name, value);
  });
}

/** What a shared draft says, as a tree of ours; null when it is none, which no editor of ours writes. Leaves `doc` as it is. */
export function contentIn(doc: Y.Doc): LiveContent | null {
  // Reading takes out of the fragment what the grammar does not know.
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  try {
    const node = yXmlFragmentToProseMirrorRootNode(textIn(copy), schema);
    const empty = { tree: { type: 'doc', content: [] }, tags: new Map() } as const;
    const root = node.childCount === 0 ? docOfTree(empty) : node;
    root.check();
    const fields = Object.entries(fieldsIn(copy).toJSON());
    return {
      ...treeOfDoc(root),
      fields: Object.fromEntries(fields.filter((one): one is [string, string] => typeof one[1] === 'string')),
    };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  } finally {
    copy.destroy();
  }
}

/** A shared draft from its pieces, in any order. Errors: a piece that is none. */
export function docOf(pieces: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const piece of pieces) Y.applyUpdate(doc, piece);
  return doc;
}
