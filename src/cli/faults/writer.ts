import { treeFromPlainText } from '../../platform/text/document-tree.js';
import { sampleSections } from '../../sample/content.js';
import type { SampleSectionId } from '../../sample/content.types.js';
import { lead } from '../../sample/story/shortcuts.js';
import { contentOf } from '../../sample/story/texts.js';
import type { Arena } from './arena.js';

/** A section's sample text with a number in it, so that each number is another text. Number 0 is the sample's own. */
export function variantOf(section: SampleSectionId, number: number): object {
  const content = contentOf(section);
  if (number === 0) return content;
  return { ...content, body: treeFromPlainText(`${sampleSections[section].body}\n\nProve ${number}.`) };
}

/** Writes variants of the sample's sections as their leads, and keeps count of the drafts' versions. */
export class Writer {
  constructor(private readonly arena: Arena) {}

  /** Saves a variant as the section's draft; gives its hash. */
  async save(section: SampleSectionId, variant: number): Promise<string> {
    const { stage } = this.arena;
    const body = {
      type: 'saveDraft',
      section,
      expectedVersion: Number(stage.notes.get(`version:${section}`) ?? 0),
      content: variantOf(section, variant),
    };
    const { version, hash } = await stage.act(lead(stage, section), body);
    stage.note(`version:${section}`, version);
    return String(hash);
  }

  /** Makes the saved draft the current revision. */
  async revise(section: SampleSectionId, hash: string): Promise<void> {
    const { stage } = this.arena;
    await stage.act(lead(stage, section), { type: 'revise', section, hash });
  }
}
