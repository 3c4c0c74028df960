import type { Executor } from '../../platform/commands/executor.js';
import type { Database } from '../../platform/database/database.js';
import type { ReplyPreview, ReplyPreviewQuery } from '../../reply/preview.query.js';

export type Body = { readonly type: string } & Record<string, unknown>;
export type Answer = Record<string, unknown>;

/** Who sends a command, under which key, and on which case. */
export interface Sending {
  readonly key: string;
  readonly personId: string;
  /** Null for what concerns no case. */
  readonly caseId: string | null;
  /** Region the sender says it acts for, when it holds several. */
  readonly region?: string;
}

/** How the people of a story act and read: through the command handlers, or from outside as programs do. */
export interface CommandSender {
  /** One command; gives its answer, also when it was answered before. Errors: `Refused`. */
  send(sending: Sending, body: Body): Promise<Answer>;
  /**
   * One command whose body depends on how the case stands. Sent again, when the case has moved on, it is the body of the
   * first time that counts: another one under the same key would be refused.
   */
  sendAsItStands(sending: Sending, body: () => Promise<Body>): Promise<Answer>;
  /** The hashes of the whole as a person sees it now. */
  preview(personId: string, caseId: string): Promise<ReplyPreview>;
}

/** Acts through the command handlers of this very process. */
export class HandlersSender implements CommandSender {
  constructor(
    private readonly engine: {
      readonly executor: Executor;
      readonly db: Database;
      readonly previews: ReplyPreviewQuery;
    },
  ) {}

  async send(sending: Sending, body: Body): Promise<Answer> {
    return (await this.engine.executor.execute({ ...sending, body })).answer;
  }

  async sendAsItStands(sending: Sending, body: () => Promise<Body>): Promise<Answer> {
    const [stored] = await this.engine.db.read<{ answer: Answer }>(
      'select answer from samsvar.stored_answer where person_id = $1 and key = $2',
      [sending.personId, sending.key],
    );
    return stored?.answer ?? (await this.send(sending, await body()));
  }

  preview(_personId: string, caseId: string): Promise<ReplyPreview> {
    return this.engine.previews.preview(caseId);
  }
}
