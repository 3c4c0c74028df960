import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import { contributionsTo } from '../contributions/contributions.reads.js';
import { draftOf, revisionBy } from '../drafts.reads.js';
import { anchorProblem, type Anchor } from './anchor.pure.js';
import type { CommentSubject } from './comment.entity.js';

/** The text a comment is about, as the sender names it. */
export interface Named {
  readonly section: string;
  readonly subject: CommentSubject;
  readonly hash: string;
  readonly ofRegion?: string;
}

/** The text itself. Errors: `Refused` when there is none of that hash; a draft must still be the one that was read. */
export async function bodyOf(named: Named, scope: CaseScope): Promise<DocumentTree> {
  const { section, hash, subject, ofRegion } = named;
  const { tx, file } = scope;
  if ((subject === 'contribution') !== (ofRegion !== undefined))
    throw invalid('ofRegion', 'Angiv regionen, når kommentaren er til et bidrag, og kun da.');
  if (subject === 'draft') {
    const draft = await draftOf(tx, file.id, section);
    if (!draft) throw unknown('Der er ingen kladde til afsnittet endnu.');
    if (draft.hash !== hash)
      throw new Refused(
        'stale',
        'draftChanged',
        'Kladden er gemt i en nyere udgave. Hent den, og kommentér igen.',
      );
    return draft.content.body;
  }
  if (subject === 'revision') {
    const revision = await revisionBy(tx, file.id, section, hash);
    if (!revision) throw unknown('Afsnittet har ingen version med det kontrolnummer.');
    return revision.content.body;
  }
  const contributions = await contributionsTo(tx, file.id, section);
  const given = contributions.find((row) => row.region === ofRegion && row.hash === hash);
  if (!given) throw unknown('Regionen har ikke afgivet et bidrag med det kontrolnummer.');
  return given.content.body;
}

/** Refuses a place that is not in the text. Errors: `Refused` (invalid). */
export function refuseLostAnchor(body: DocumentTree, anchor: Anchor): void {
  const problem = anchorProblem(body, anchor);
  if (problem) throw invalid(problem.field, problem.text);
}

const unknown = (text: string) => new Refused('unknown', 'unknownText', text);
const invalid = (field: string, text: string) => new Refused('invalid', 'comment', text, [{ field, text }]);
