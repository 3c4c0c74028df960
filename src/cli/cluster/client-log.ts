import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Answer, Body, CommandSender, Sending } from '../../sample/story/sender.js';

/** A command as its sender remembers it. */
export interface Remembered extends Sending {
  readonly body: Body;
  /** The answer, once one came with 2xx. */
  answer?: Answer;
  /** The status it was refused with, when it was. */
  refused?: number;
}

type Line =
  | { readonly kind: 'sent'; readonly sending: Sending; readonly body: Body }
  | { readonly kind: 'answered'; readonly person: string; readonly key: string; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly person: string; readonly key: string; readonly status: number };

/**
 * What clients have sent and what they were answered, written down before and after: whoever goes on after a crash sends
 * the same body under the same key, and whoever judges a run knows what was promised.
 */
export class ClientLog {
  private readonly commands = new Map<string, Remembered>();

  /** `file`: kept there, one line of JSON each; without one in memory only. */
  constructor(private readonly file?: string) {
    if (!file || !existsSync(file)) return;
    // A line that a crash cut short was never acted upon.
    for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1))
      this.take(JSON.parse(line) as Line);
  }

  /** Every command that was sent, oldest first. */
  get all(): readonly Remembered[] {
    return [...this.commands.values()];
  }

  find(personId: string, key: string): Remembered | undefined {
    return this.commands.get(nameOf(personId, key));
  }
  sent(sending: Sending, body: Body): void {
    if (!this.find(sending.personId, sending.key)) this.note({ kind: 'sent', sending, body });
  }
  answered({ personId, key }: Sending, answer: Answer): void {
    if (!this.find(personId, key)?.answer) this.note({ kind: 'answered', person: personId, key, answer });
  }
  refused({ personId, key }: Sending, status: number): void {
    this.note({ kind: 'refused', person: personId, key, status });
  }

  private note(line: Line): void {
    if (this.file) appendFileSync(this.file, `${JSON.stringify(line)}\n`);
    this.take(line);
  }

  private take(line: Line): void {
    if (line.kind === 'sent') {
      const { sending, body } = line;
      this.commands.set(nameOf(sending.personId, sending.key), { ...sending, body });
      return;
    }
    const command = this.commands.get(nameOf(line.person, line.key));
    if (!command) throw new Error(`The log has an answer to ${line.key}, which it never sent.`);
    if (line.kind === 'answered') command.answer = line.answer;
    else command.refused = line.status;
  }
}

/** Writes down what is sent through another sender, for runs whose setting-up is judged together with the rest. */
export class NotingSender implements CommandSender {
  constructor(
    private readonly inner: CommandSender,
    private readonly log: ClientLog,
  ) {}

  send(sending: Sending, body: Body): Promise<Answer> {
    return this.sendAsItStands(sending, () => Promise.resolve(body));
  }
  async sendAsItStands(sending: Sending, body: () => Promise<Body>): Promise<Answer> {
    const answer = await this.inner.sendAsItStands(sending, async () => {
      const sent = await body();
      this.log.sent(sending, sent);
      return sent;
    });
    this.log.answered(sending, answer);
    return answer;
  }
  preview: CommandSender['preview'] = (personId, caseId) => this.inner.preview(personId, caseId);
}

const nameOf = (personId: string, key: string) => `${personId} ${key}`;
