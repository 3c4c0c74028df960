import { treeFromPlainText, type DocumentTree } from '../../platform/text/document-tree.js';
import { frontMatter, sampleSections } from '../content.js';
import type { SampleSectionId } from '../content.types.js';
import { frontMatterRevision, revisions } from '../revisions.js';

const SECTION_IDS = Object.keys(sampleSections) as SampleSectionId[];
export { SECTION_IDS };

/** A sample section as the content of a draft, after the first `changes` of its later revisions. */
export function contentOf(section: SampleSectionId, changes = 0): object {
  const { body, ledger, answers } = sampleSections[section];
  const edits = revisions.filter((revision) => revision.section === section).slice(0, changes);
  return { body: treeFromPlainText(edited(body, edits)), ledger, answers };
}

/** A sample section's text as somebody would have it: words put in the place of others, each of which stands there once. */
export function withEdits(
  section: SampleSectionId,
  edits: readonly { readonly words: string; readonly instead: string }[],
): DocumentTree {
  const { body } = sampleSections[section];
  return treeFromPlainText(edits.reduce((text, { words, instead }) => text.replace(words, instead), body));
}

/** The front matter as the content of a draft; `revised` after the whole was sent back. */
export function frontMatterContent(revised: boolean): object {
  const body = edited(frontMatter.body, revised ? [frontMatterRevision] : []);
  return { body: treeFromPlainText(body), ledger: frontMatter.ledger, answers: {} };
}

function edited(
  body: string,
  edits: readonly { readonly paragraph: number; readonly text: string }[],
): string {
  const blocks = body.split('\n\n');
  for (const { paragraph, text } of edits) blocks[paragraph - 1] = text;
  return blocks.join('\n\n');
}
