import { Injectable } from '@nestjs/common';
import { Executor } from '../commands/executor.js';
import { Refused } from '../commands/refusal.js';
import { PERSONAL_NUMBER, STATEMENT } from '../personal/examination.js';
import type { Caller } from './caller.js';
import { CommandDesk, type Endpoint } from './command-desk.js';
import { HttpProblem, statusOf } from './failure.js';

/** A command that a form of our own pages sends. */
export interface FormCommand {
  readonly endpoint?: Endpoint;
  /** Null for a new case and for administration. */
  readonly caseId: string | null;
  /** The form's hidden key (`_key`); with several commands in one form each adds its own ending. */
  readonly key: string | undefined;
  /** `type` and the command's fields. */
  readonly body: Readonly<Record<string, unknown>> & { readonly type: string };
  /** The page shows a CPR number as a fault itself, because it carries a file that could not be kept. */
  readonly showsNumber?: boolean;
  /** The form holds more commands, which follow at once. */
  readonly moreFollows?: boolean;
}

/** What became of it. A refusal stored nothing, and the page is shown again with what was typed. */
export type FormOutcome =
  | { readonly kind: 'done'; readonly answer: Readonly<Record<string, unknown>>; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refused; readonly status: number };

/** Carries out the commands of forms: the same way in as the API's, with refusals handed back to the page. */
@Injectable()
export class FormDesk {
  constructor(
    private readonly executor: Executor,
    private readonly desk: CommandDesk,
  ) {}

  /**
   * What is wrong with a command's fields, for a page that shows what will happen before it counts; null when nothing
   * is. Nothing is decided or stored, and the command may still be refused when it is sent.
   */
  faultOf(body: FormCommand['body']): Refused | null {
    try {
      this.desk.demandFields(body);
      return null;
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }

  /**
   * Errors: everything that is no refusal, such as a database that cannot be reached, and a CPR number; the error page
   * keeps the typing.
   */
  async send(caller: Caller, command: FormCommand): Promise<FormOutcome> {
    const { endpoint = 'case', caseId, key, showsNumber = false, moreFollows = false } = command;
    const { statement } = caller;
    const body = statement === undefined ? command.body : { ...command.body, [STATEMENT]: statement };
    try {
      const envelope = this.desk.receive(endpoint, caller, key, caseId, body);
      const { answer, repeated } = await this.executor.execute({ ...envelope, moreFollows });
      return { kind: 'done', answer, repeated };
    } catch (error) {
      if (error instanceof HttpProblem && error.code === 'keyMissing')
        throw new HttpProblem('invalid', 'keyMissing', KEY_MISSING);
      if (!(error instanceof Refused) || error.kind === 'unknown') throw error;
      if (error.code === PERSONAL_NUMBER && !showsNumber) throw error;
      return { kind: 'refused', refusal: error, status: statusOf(error) };
    }
  }
}

const KEY_MISSING = 'Formularen er ufuldstændig. Hent siden igen, og send den så.';
