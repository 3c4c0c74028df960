import { Injectable } from '@nestjs/common';
import type { Envelope } from '../commands/envelope.js';
import type { CommandClass, HandlerMeta, Target } from '../commands/handler.js';
import { Refused } from '../commands/refusal.js';
import { CommandRegistry, parseCommand } from '../commands/registry.js';
import { STATEMENT } from '../personal/examination.js';
import type { Caller } from './caller.js';
import { HttpProblem } from './failure.js';

/** The three addresses that take commands. */
export type Endpoint = 'newCase' | 'case' | 'administration';

const ENDPOINTS: Readonly<Record<Target, Endpoint>> = {
  newCase: 'newCase',
  case: 'case',
  draft: 'case',
  administration: 'administration',
};
const ADDRESSES: Readonly<Record<Endpoint, string>> = {
  newCase: '/api/v1/cases',
  case: '/api/v1/cases/{caseId}/commands',
  administration: '/api/v1/administration/commands',
};
const REGION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
/** Field of a command's body that names the region the sender acts for; no part of the command itself. */
export const ACTING_REGION = 'actingRegion';

/** Takes commands in: which ones people may send, to which address, and what makes an envelope. */
@Injectable()
export class CommandDesk {
  constructor(private readonly registry: CommandRegistry) {}

  /** The commands of an address, in alphabetical order. The clock's own command is nobody's to send. */
  offered(endpoint: Endpoint): CommandClass[] {
    return this.registry
      .types()
      .map((type) => this.registry.handlerOf(type))
      .filter(({ target, command }) => ENDPOINTS[target] === endpoint && !command.internal)
      .map(({ command }) => command)
      .sort((a, b) => (a.type < b.type ? -1 : 1));
  }

  /** The same with the capacities in which they may be sent. */
  offeredFacts(
    endpoint: Endpoint,
  ): (Pick<CommandClass, 'type' | 'says'> & Pick<HandlerMeta, 'capacities'>)[] {
    return this.offered(endpoint).map(({ type, says }) => {
      return { type, says, capacities: this.registry.handlerOf(type).capacities };
    });
  }

  /** Whether the fields of a command are as they must be, before anything is decided. Errors: `Refused` (invalid). */
  demandFields({
    [ACTING_REGION]: _region,
    [STATEMENT]: _statement,
    ...body
  }: Readonly<Record<string, unknown>>): void {
    parseCommand(this.registry.handlerOf(body.type), body);
  }

  /** An envelope from what was sent. Errors: `HttpProblem` and `Refused`, 400. */
  receive(
    endpoint: Endpoint,
    caller: Caller,
    key: string | undefined,
    caseId: string | null,
    sent: unknown,
  ): Envelope {
    if (key === undefined) throw missingKey();
    const { [ACTING_REGION]: region, [STATEMENT]: statement, ...body } = demandObject(sent);
    this.demandAddress(endpoint, body.type);
    demandConfirmed(caller, this.registry.handlerOf(body.type).command);
    if (region !== undefined && (typeof region !== 'string' || !REGION.test(region)))
      throw wrong(ACTING_REGION, 'Angiv den region, du handler på vegne af, ved dens kode, f.eks. DK-82.');
    return {
      key,
      personId: caller.personId,
      caseId,
      region: region ?? null,
      statement: readStatement(statement),
      body: body as Envelope['body'],
    };
  }

  private demandAddress(endpoint: Endpoint, type: unknown): void {
    if (typeof type !== 'string') throw wrong('type', 'Skriv handlingens type i feltet "type".');
    const { target, command } = this.registry.handlerOf(type);
    if (command.internal) throw new Refused('invalid', 'unknownCommand', 'Handlingen kendes ikke.');
    const right = ENDPOINTS[target];
    if (right !== endpoint)
      throw new Refused('invalid', 'wrongAddress', `Send handlingen "${type}" til ${ADDRESSES[right]}.`);
  }
}

function missingKey(): HttpProblem {
  const text = 'Send en nøgle til handlingen i hovedet Idempotency-Key, ny for hver handling.';
  return new HttpProblem('invalid', 'keyMissing', text, {
    fields: [{ parameter: 'Idempotency-Key', text }],
  });
}

/** Errors: `HttpProblem` 401 (RFC 9470) for a browser whose sign-in is a while ago, 403 for a token that may not bind. */
function demandConfirmed({ session, mayBind }: Caller, { binds = false }: CommandClass): void {
  if (!binds || (session?.fresh ?? mayBind)) return;
  if (!session)
    throw new HttpProblem(
      'forbidden',
      'bindingToken',
      'Adgangstokenet giver ikke ret til at svare, forelægge eller fremsende. Lav et, der også må det, på siden Adgang.',
    );
  throw new HttpProblem(
    'signIn',
    'notFresh',
    'Det er mere end ti minutter siden, du loggede ind. Log ind igen, og send så handlingen igen.',
    { headers: { 'www-authenticate': 'Bearer error="insufficient_user_authentication", max_age="600"' } },
  );
}

/** One line to a few sentences: a bare "nej" says nothing to whoever reads the journal. */
const SAID = /^(?=.{10,500}$)[^\S\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/u;

function readStatement(statement: unknown): string | null {
  if (statement === undefined) return null;
  if (typeof statement === 'string' && SAID.test(statement)) return statement;
  throw wrong(STATEMENT, 'Skriv med 10 til 500 tegn på én linje, hvorfor det ikke er et CPR-nummer.');
}

const wrong = (field: string, text: string) => new Refused('invalid', 'invalid', text, [{ field, text }]);

function demandObject(sent: unknown): Record<string, unknown> {
  if (typeof sent === 'object' && sent !== null && !Array.isArray(sent))
    return sent as Record<string, unknown>;
  throw new HttpProblem('invalid', 'body', 'Send handlingen som et JSON-objekt med feltet "type".');
}
