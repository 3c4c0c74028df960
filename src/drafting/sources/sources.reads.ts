import { citableDocuments, documentsNamed } from '../../documents/documents.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { registerOf } from '../case-facts/case-facts.reads.js';
import { registerSays, registerSource, withFacts } from '../case-facts/register.pure.js';
import { citedIn, withSays } from './citations.pure.js';
import { registerKnown } from './known-sources.pure.js';
import { documentSource, letterSays, letterSources, type KnownSource } from './known-sources.pure.js';

/** What those who write may cite: the fact register, the letter, and the documents of the case that are not exempt from access. */
export async function knownSources(tx: Tx, caseId: string): Promise<KnownSource[]> {
  const register = Object.values(await registerOf(tx, caseId)).map(registerKnown);
  return [...register, ...letterSources, ...(await citableDocuments(tx, caseId)).map(documentSource)];
}

/**
 * The content with what is said of its sources, as the case has them, and with the values of the fact register: what
 * somebody typed or tampered with does not count.
 * Errors: `Refused` (invalid) for a source the case does not have.
 */
export async function withSources<T extends { readonly body: DocumentTree }>(
  tx: Tx,
  caseId: string,
  content: T,
): Promise<T> {
  const cited = citedIn(content.body);
  if (cited.length === 0) return content;
  const ids = cited.filter((source) => source.startsWith('document:')).map(idIn);
  const documents = ids.length === 0 ? [] : await documentsNamed(tx, caseId, ids);
  const says = new Map(documents.map(documentSource).map((one) => [one.source, one.says]));
  for (const source of cited.filter((one) => one.startsWith('letter:'))) {
    const said = letterSays(idIn(source));
    if (said !== null) says.set(source, said);
  }
  const register = cited.some(isOfRegister) ? await registerOf(tx, caseId) : {};
  for (const fact of Object.values(register)) says.set(registerSource(fact.name), registerSays(fact));
  if (cited.some((source) => !says.has(source))) throw unknownSource();
  return { ...content, body: withFacts(withSays(content.body, says), register) };
}

const isOfRegister = (source: string) => source.startsWith('register:');
const idIn = (source: string) => source.slice(source.indexOf(':') + 1);

function unknownSource(): Refused {
  const text = texts.writing.sources.unknown;
  return new Refused('invalid', 'unknownSource', text, [{ field: 'content.body', text }]);
}
