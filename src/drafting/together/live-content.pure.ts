import { readSheet } from '../../platform/text/document-tree.js';
import type { Procedure } from '../../procedure/procedure.js';
import type { LiveContent } from '../../web/editor/live/live-text.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { SectionContent } from '../section-content.pure.js';
import { merged } from '../writing/merge.pure.js';
import { BASIS_FIELD, formOf, keptIn, TEXT_FIELD } from '../writing/writing-form.pure.js';

/** A stored draft as a shared one: the same fields that its form has. */
export function liveOf(procedure: Procedure, section: string, content: SectionContent): LiveContent {
  const form = formOf(procedure, section, content);
  const { tree, places } = readSheet(form[TEXT_FIELD]!, keptIn(form));
  const fields = Object.entries(form).filter(([name]) => name !== TEXT_FIELD && name !== BASIS_FIELD);
  return { tree, tags: tagsOf(places), fields: Object.fromEntries(fields) };
}

/**
 * A shared draft and one that somebody has saved beside it, put together from the version both grew from: block by block, as
 * two saved texts are, and field by field. A word is rather there twice than lost.
 */
export function withSaved(base: LiveContent, saved: LiveContent, live: LiveContent): LiveContent {
  const { body, ledger } = merged(asContent(base), asContent(saved), asContent(live));
  const names = [...new Set([...Object.keys(saved.fields), ...Object.keys(live.fields)])];
  const fields = names.map((name): [string, string] => {
    const [before, theirs, ours] = [base, saved, live].map((one) => one.fields[name] ?? '');
    return [name, ours === before ? theirs! : ours!];
  });
  const places = Object.entries(ledger).flatMap(([line, { paragraph }]): [number, number[]][] =>
    paragraph === undefined ? [] : [[Number(line), [paragraph]]],
  );
  return { tree: body, tags: tagsOf(places), fields: Object.fromEntries(fields) };
}

/** The lines of the ledger as they stand in the text, under their numbers. */
function asContent({ tree, tags }: LiveContent): SectionContent {
  const ledger: Record<string, LedgerEntry> = {};
  for (const [block, lines] of tags)
    for (const line of lines) ledger[line] ??= { status: 'answered', paragraph: block } as LedgerEntry;
  return { body: tree, answers: {}, ledger };
}

function tagsOf(places: Iterable<readonly [number, readonly number[]]>): Map<number, number[]> {
  const tags = new Map<number, number[]>();
  for (const [line, blocks] of places)
    for (const block of blocks)
      tags.set(
        block,
        [...(tags.get(block) ?? []), line].sort((a, b) => a - b),
      );
  return tags;
}
