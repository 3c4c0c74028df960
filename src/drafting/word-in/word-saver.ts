import { Injectable } from '@nestjs/common';
import { CaseReader, type CaseReading } from '../../cases/case-reader.reads.js';
import { Executor } from '../../platform/commands/executor.js';
import { Refused } from '../../platform/commands/refusal.js';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import type { Caller } from '../../platform/http/caller.js';
import { CommandDesk } from '../../platform/http/command-desk.js';
import { versionRead, versionTag } from '../../platform/http/if-match.js';
import type { FileReply } from '../../platform/http/file-answer.js';
import { readForm, type FormRequest } from '../../platform/http/uploaded-form.js';
import { contributionDraftOf, readAsRegion } from '../contributions/contributions.reads.js';
import { savedDraftOf } from '../drafts.reads.js';
import { emptyContent, FRONT_MATTER } from '../section-content.pure.js';
import type { KnownSource } from '../sources/known-sources.pure.js';
import { knownSources } from '../sources/sources.reads.js';
import type { SavedWriting, WritingSubject } from '../writing/desk-reading.js';
import { LARGEST_WORD } from './read-word.js';
import { textOfWord } from './text-of-word.js';
import { saveBody, sendComments } from './word-commands.js';
import type { WordSaved } from './word-saved.resource.js';

/** A request of a program to make a Word file the next draft of a text. */
export interface WordSending {
  readonly caller: Caller;
  readonly caseId: string;
  readonly subject: WritingSubject;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What the file takes the place of, and what its notes may be. */
interface Before extends Pick<SavedWriting, 'content'> {
  readonly sources: readonly KnownSource[];
}

/** Saves a Word file as the next draft of a text, by the same commands as the pages do. */
@Injectable()
export class WordSaver {
  constructor(
    private readonly cases: CaseReader,
    private readonly executor: Executor,
    private readonly desk: CommandDesk,
  ) {}

  /** The new version is the answer's ETag. Errors: `Refused`, stale with both versions; `HttpProblem`. */
  async save(sending: WordSending, request: FormRequest, reply: FileReply): Promise<WordSaved> {
    const { caller, caseId, subject, headers } = sending;
    const key = headers['idempotency-key'];
    const expected = versionRead(headers['if-match']);
    const saved = await this.saved(sending);
    // Before the file is read: a sender without a key, or with a token that may only read, need not send it.
    const { type } = saveBody(subject, saved, expected, EMPTY_TREE);
    this.desk.receive('case', caller, key, caseId, { type });
    const { file } = await readForm(request, LARGEST_WORD);
    const text = await textOfWord(file.bytes, saved.sources);
    if ('fault' in text)
      throw new Refused('invalid', 'wordFile', text.fault, [{ field: 'file', text: text.fault }]);
    const send = (ending: string, body: object) =>
      this.executor.execute(this.desk.receive('case', caller, keyFor(key!, ending), caseId, body));
    const { answer, repeated } = await send('', saveBody(subject, saved, expected, text.tree));
    const { version, hash } = answer as unknown as Pick<WordSaved, 'version' | 'hash'>;
    const comments = await sendComments(subject, hash, text.comments, (body, ending) =>
      send(ending, body).then(() => true, notTaken),
    );
    if (repeated) void reply.header('idempotent-replayed', 'true');
    void reply.header('etag', versionTag(version));
    return { section: subject.section, version, hash, comments, notices: text.notices };
  }

  private saved({ caller, caseId, subject }: WordSending): Promise<Before> {
    const sight = subject.kind === 'draft' ? 'draft' : 'case';
    return this.cases.read(caller, caseId, sight, async (reading) => {
      demandWriter(reading, subject);
      const { tx } = reading;
      const { section, region = '' } = subject;
      const sources = await knownSources(tx, caseId);
      if (subject.kind === 'draft')
        return { content: (await savedDraftOf(tx, caseId, section))?.content ?? emptyContent, sources };
      await readAsRegion(tx, region);
      const draft = await contributionDraftOf(tx, caseId, section, region);
      return { content: draft?.content ?? emptyContent, sources };
    });
  }
}

const EMPTY_TREE = emptyContent.body;

/** A key of its own for what follows, of a length that any key may have. */
const keyFor = (key: string, ending: string) => (ending === '' ? key : sha256Hex(`${key}${ending}`));

/** A comment that is not taken does not take the text back; what is no refusal is told. */
function notTaken(error: unknown): false {
  if (error instanceof Refused) return false;
  throw error;
}

/** What one may not save one need not have read; the command asks the same again. Errors: `Refused`. */
function demandWriter({ viewer, file, seen }: CaseReading, { kind, section, region }: WritingSubject): void {
  const { sections, coordinator } = file.snapshot.context;
  const front = kind === 'draft' && section === FRONT_MATTER;
  if (!front && !Object.hasOwn(sections, section))
    throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
  const holds = (code: string | null | undefined) =>
    viewer.grants.some((grant) => grant.role === 'secretariat' && grant.region === code);
  if (kind === 'contribution' && !(seen.regions.includes(region ?? '') && holds(region)))
    throw new Refused('unknown', 'unknownContribution', 'Bidraget findes ikke.');
  const writer = front ? coordinator : sections[section]?.lead;
  if (kind === 'draft' && !holds(writer))
    throw new Refused('forbidden', 'notWriter', 'Teksten skrives af en anden region.');
}
