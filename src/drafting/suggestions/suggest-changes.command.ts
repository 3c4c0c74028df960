import { Injectable } from '@nestjs/common';
import { Optional, SectionId, Structure, Text, WholeNumber } from '../../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../../platform/commands/handler.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import { documentTree } from '../../platform/text/tree-schema.js';
import { draftVersion } from '../drafts.reads.js';
import { readingContent, refuseUnlessWorking, writerOf } from '../in-work.js';
import { parseSectionContent } from '../section-content.pure.js';
import { withSources } from '../sources/sources.reads.js';
import { changedWords } from './changed-words.pure.js';
import { changesBetween, type TextChange } from './changes.pure.js';
import { Suggestion } from './suggestion.entity.js';
import { nextSuggestionNumber } from './suggestions.reads.js';

/** So many places at once can be looked through by a person; a text that is new altogether is a contribution. */
export const MOST_AT_ONCE = 100;

/** Another secretariat than the one that writes suggests (foreslår) changes in a draft; the draft stays as it is. */
export class SuggestChanges {
  static readonly type = 'suggestChanges';
  static readonly says = 'Foreslå ændringer i et udkast';
  @SectionId() section: string;
  /** Version of the draft that was read. */
  @WholeNumber('Udkastets version', 1) draftVersion: number;
  /** The text as it is suggested to be. */
  @Structure('Den foreslåede tekst', documentTree) body: object;
  /** Why. */
  @Optional() @Text('Begrundelsen') note?: string;
}

@Injectable()
@Handles(SuggestChanges, 'case', 'secretariat')
export class SuggestChangesHandler implements CaseHandler<SuggestChanges> {
  async decide({ section, draftVersion: version, body, note }: SuggestChanges, scope: CaseScope) {
    refuseUnlessWorking(scope, 'Ændringer kan kun foreslås, mens sagen er under arbejde.');
    if (writerOf(scope, section) === scope.region)
      throw new Refused('refused', 'ownText', 'Du skriver selv teksten. Ret den i stedet for at foreslå.');
    const base = await baseOf(scope, section, version);
    const proposed = await textIn(scope, section, body);
    const changes = changesBetween(base, proposed);
    refuseUnlessSome(changes);
    return written(scope, { section, version, note: note?.normalize('NFC') ?? null }, changes);
  }
}

/** The draft that was read, with its sources as they are written today: only what the sender changed differs. */
async function baseOf(scope: CaseScope, section: string, version: number): Promise<DocumentTree> {
  const draft = await draftVersion(scope.tx, scope.file.id, section, version);
  if (!draft) throw new Refused('unknown', 'unknownText', 'Udkastet findes ikke i den version.');
  return (await withSources(scope.tx, scope.file.id, draft.content)).body;
}

async function textIn(scope: CaseScope, section: string, body: object): Promise<DocumentTree> {
  const read = readingContent('', () => parseSectionContent(scope.procedure, section, { body }));
  return (await withSources(scope.tx, scope.file.id, read)).body;
}

function refuseUnlessSome({ length }: readonly TextChange[]): void {
  const refuse = (code: string, text: string) =>
    new Refused('invalid', code, text, [{ field: 'body', text }]);
  if (length === 0)
    throw refuse('nothingSuggested', 'Teksten er ikke ændret. Skriv dit forslag i den, før du sender.');
  if (length > MOST_AT_ONCE)
    throw refuse(
      'tooManySuggestions',
      `Teksten er ændret ${length} steder. Foreslå højst ${MOST_AT_ONCE} ændringer ad gangen, eller afgiv teksten som jeres bidrag.`,
    );
}

interface About {
  readonly section: string;
  readonly version: number;
  readonly note: string | null;
}

async function written(
  scope: CaseScope,
  { section, version, note }: About,
  changes: readonly TextChange[],
): Promise<WriteSet> {
  const first = await nextSuggestionNumber(scope.tx, scope.file.id);
  const rows = changes.map((change, index) => ({
    id: scope.ids.id(),
    number: first + index,
    place: change.at,
    before: change.before,
    after: change.after,
  }));
  const { region, personId: madeBy, now: madeAt } = scope;
  const same = { caseId: scope.file.id, section, region, draftVersion: version, note, madeBy, madeAt };
  const writes = scope.start();
  for (const row of rows) writes.insert(Suggestion, { ...row, ...same });
  const suggestions = rows.map(({ id, number }) => ({ suggestion: id, number }));
  return writes
    .entry({
      type: SuggestChanges.type,
      data: { section, region, draftVersion: version, suggestions },
      texts: { ...Object.fromEntries(rows.flatMap(textsOf)), ...(note === null ? {} : { note }) },
    })
    .reply({ suggestions });
}

/** What goes and what comes, each under the number of its suggestion, so that either can be erased. */
function textsOf({ number, ...change }: Pick<TextChange, 'before' | 'after'> & { readonly number: number }) {
  const { removed, inserted } = changedWords(change);
  const texts: [string, string][] = [
    [`removed-${number}`, removed],
    [`inserted-${number}`, inserted],
  ];
  return texts.filter(([, text]) => text !== '');
}
