import { Refused, type RefusalKind } from '../../platform/commands/refusal.js';
import type { ReplyPreview } from '../../reply/preview.query.js';
import type { Answer, Body, CommandSender, Sending } from '../../sample/story/sender.js';
import type { ApiClient, Reply } from './api-client.js';
import type { ClientLog } from './client-log.js';

/** Acts from outside: every person is an HTTP client with a token of its own, and writes down what it does. */
export class HttpSender implements CommandSender {
  /** `clientOf`: a person's client; null for the installation's own account, which signs in nowhere. `operator` carries its commands. */
  constructor(
    private readonly clientOf: (personId: string) => Promise<ApiClient | null>,
    private readonly log: ClientLog,
    private readonly operator: CommandSender,
  ) {}

  send(sending: Sending, body: Body): Promise<Answer> {
    return this.sendAsItStands(sending, () => Promise.resolve(body));
  }

  async sendAsItStands(sending: Sending, body: () => Promise<Body>): Promise<Answer> {
    const client = await this.clientOf(sending.personId);
    if (!client) return this.operator.sendAsItStands(sending, body);
    const before = this.log.find(sending.personId, sending.key);
    const sent = before?.body ?? (await body());
    this.log.sent(sending, sent);
    const reply = await client.command(sending, sent);
    if (reply.status >= 300) {
      this.log.refused(sending, reply.status);
      throw refusalOf(reply);
    }
    const answer = reply.body.answer as Answer;
    this.log.answered(sending, answer);
    return answer;
  }

  async preview(personId: string, caseId: string): Promise<ReplyPreview> {
    const client = await this.clientOf(personId);
    if (!client) return this.operator.preview(personId, caseId);
    const reply = await client.read(`/cases/${caseId}/reply`);
    if (reply.status !== 200) throw refusalOf(reply);
    const { replyHash, submissionHash } = reply.body as unknown as ReplyPreview;
    return { replyHash, submissionHash };
  }
}

const KINDS: Readonly<Record<number, RefusalKind>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'unknown',
  409: 'refused',
  412: 'stale',
  422: 'reusedKey',
};

function refusalOf({ status, body }: Reply): Error {
  const kind = KINDS[status];
  if (!kind) return new Error(`The API answered ${status}: ${JSON.stringify(body)}`);
  return new Refused(kind, String(body.code), String(body.detail));
}
