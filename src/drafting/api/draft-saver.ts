import { applyDecorators, Injectable, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader } from '@nestjs/swagger';
import { Executor } from '../../platform/commands/executor.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { Caller } from '../../platform/http/caller.js';
import { CommandDesk } from '../../platform/http/command-desk.js';
import type { FileReply } from '../../platform/http/file-answer.js';
import { versionRead, versionTag } from '../../platform/http/if-match.js';
import type { SavedDraft } from './section.resource.js';

/** Headers of an operation that saves a draft. */
export const SavingHeaders = () =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'Den version, afsenderen har læst, som den står i ETag; "0" før den første.',
      schema: { type: 'string', pattern: '^"\\d{1,9}"$' },
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Handlingens nøgle, som for enhver anden handling.',
      schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[ -~]{1,200}$' },
    }),
  );

/** Headers and body of an operation that saves a draft. */
export const SavesDraft = (type: Type) => applyDecorators(SavingHeaders(), ApiBody({ required: true, type }));

/** What a request to save a draft says beside its content. */
export interface Saving {
  readonly type: 'saveDraft' | 'saveContribution';
  readonly caller: Caller;
  readonly caseId: string;
  readonly section: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The region the sender acts for, where the address names it. */
  readonly region?: string;
}

/** Saves a draft by its command. */
@Injectable()
export class DraftSaver {
  constructor(
    private readonly executor: Executor,
    private readonly desk: CommandDesk,
  ) {}

  /** The new version is the answer's ETag. Errors: `Refused`, stale with both versions; `HttpProblem`. */
  async save(saving: Saving, content: unknown, reply: FileReply): Promise<SavedDraft> {
    const { type, caller, caseId, section, headers, region } = saving;
    const expectedVersion = versionRead(headers['if-match']);
    const body = { type, section, expectedVersion, content, ...(region ? { actingRegion: region } : {}) };
    const envelope = this.desk.receive('case', caller, headers['idempotency-key'], caseId, body);
    const { answer, repeated } = await this.executor.execute(envelope).catch(atTheBodysOwnFields);
    const { version, hash } = answer as unknown as SavedDraft;
    if (repeated) void reply.header('idempotent-replayed', 'true');
    void reply.header('etag', versionTag(version));
    return { section, version, hash };
  }
}

/** The body of the request is the command's field `content`: what is wrong stands at its own place. */
function atTheBodysOwnFields(error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  const { kind, code, text, fields, versions } = error;
  const own = fields.map((one) => ({ ...one, field: one.field.replace(/^content\./, '') }));
  throw new Refused(kind, code, text, own, versions);
}
