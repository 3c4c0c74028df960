import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { DraftHistory } from './draft-history.entity.js';
import type { DraftRow } from './drafts.reads.js';
import { revisionHash, type SectionContent } from './section-content.pure.js';
import { SectionDraft } from './section-draft.entity.js';

interface NextDraft {
  readonly section: string;
  /** The draft as it was read; null before the first. */
  readonly before: DraftRow | null;
  readonly content: SectionContent;
}

/** Adds the next version of a draft to what is written. A draft that somebody else has saved since it was read is not hit. */
export function writeDraft(
  writes: WriteSet,
  { file, personId, now }: CaseScope,
  { section, before, content }: NextDraft,
): { readonly version: number; readonly hash: string } {
  const version = (before?.version ?? 0) + 1;
  const hash = revisionHash(content);
  const key = { caseId: file.id, section };
  const saved = { version, content, hash, savedBy: personId, savedAt: now };
  if (before) writes.update(SectionDraft, { ...key, version: before.version }, saved);
  else writes.insert(SectionDraft, { ...key, ...saved });
  writes.insert(DraftHistory, { ...key, version, content, savedBy: personId, savedAt: now });
  return { version, hash };
}
