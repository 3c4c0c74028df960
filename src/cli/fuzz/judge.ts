import type { Hall, Sender } from './hall.js';
import type { KnownValues } from './known-values.js';
import type { Request } from './requests.js';
import type { Stored } from './stored.js';
import type { ApiAnswer, ApiWitness } from './witness.js';

/** What was found, counted. */
export interface Counts {
  requests: number;
  serverErrors: number;
  undocumented: number;
  /** Everything else that must not be. */
  broken: number;
  /** Requests that did something. */
  done: number;
  slowest: number;
}

/** How long a request may take at all, in milliseconds. */
const LONGEST = 60_000;
/** Words of which every Danish sentence of ours has one, and no English one. */
const DANISH =
  /\b(?:skal|er|kan|angives|højst|vælg|send|ret|ikke|findes|kendes|må|skriv|angiv|gem|den|det|med|og|en|et|af|til|hent|sættes|fjern|intet|med|har|felt\w*)\b|[æøå]/i;

/** Sends requests and judges what comes back. */
export class Judge {
  readonly counts: Counts = { requests: 0, serverErrors: 0, undocumented: 0, broken: 0, done: 0, slowest: 0 };

  constructor(
    private readonly hall: Pick<Hall, 'url' | 'enter' | 'admit'>,
    private readonly witness: ApiWitness,
    private readonly stored: Stored,
    private readonly known: KnownValues,
  ) {}

  /** Sends one request. Gives what is wrong with the answer; empty when nothing is. */
  async problemsOf(
    request: Request,
    { token }: Sender,
    expected: readonly number[] | null = null,
  ): Promise<string[]> {
    await this.hall.enter();
    const from = performance.now();
    const answer = await this.admitted(request, token);
    this.counts.requests += 1;
    this.counts.slowest = Math.max(this.counts.slowest, performance.now() - from);
    const problems = [
      ...this.serverError(answer),
      ...this.undocumented(request, answer),
      ...this.counted(
        expected === null || expected.includes(answer.status)
          ? []
          : [`${answer.status} instead of ${expected.join(' or ')}`],
      ),
      ...this.counted(faultProblems(request, answer)),
      ...this.counted(await this.written(answer)),
    ];
    if (answer.status < 300) {
      this.counts.done += 1;
      this.known.learn(answer.body);
    }
    return problems.map(
      (problem) => `${request.unit.name}: ${problem}: ${told(request)} -> ${answer.status} ${bodyOf(answer)}`,
    );
  }

  /** Whoever was shut out by an earlier command is let in again: the request is to be judged. */
  private async admitted(request: Request, token: string): Promise<ApiAnswer> {
    const answer = await this.send(request, token);
    if (answer.status !== 401) return answer;
    await this.hall.admit();
    await this.stored.changed();
    return this.send(request, token);
  }

  private serverError({ status }: ApiAnswer): string[] {
    if (status < 500) return [];
    this.counts.serverErrors += 1;
    return ['a fault of the server'];
  }

  private undocumented(request: Request, answer: ApiAnswer): string[] {
    try {
      const body =
        request.body && 'json' in request.body && answer.status < 300 ? request.body.json : undefined;
      this.witness.hold(request.unit.method, new URL(request.address, this.hall.url).href, { body }, answer);
      return [];
    } catch (error) {
      this.counts.undocumented += 1;
      return [`undocumented (${(error as Error).message.slice(0, 600)})`];
    }
  }

  private async written({ status }: ApiAnswer): Promise<string[]> {
    const changed = await this.stored.changed();
    return status >= 400 && changed.length > 0
      ? [`refused, and something is stored in ${changed.join(', ')}`]
      : [];
  }

  private counted(problems: string[]): string[] {
    this.counts.broken += problems.length;
    return problems;
  }

  private async send({ unit, address, headers, body }: Request, token: string): Promise<ApiAnswer> {
    const content = contentOf(body);
    const response = await fetch(new URL(address, this.hall.url), {
      method: unit.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && !('form' in body) ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: content,
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const isJson = /\bjson\b/.test(type) && !/ndjson/.test(type) && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text,
    };
  }
}

function contentOf(body: Request['body']): string | FormData | undefined {
  if (body === null) return undefined;
  if ('text' in body) return body.text;
  if ('json' in body) return JSON.stringify(body.json);
  const form = new FormData();
  for (const [name, value] of Object.entries(body.form))
    if (name !== 'file') form.append(name, String(value));
  form.append(
    'file',
    new Blob([String((body.form as { file?: unknown }).file)], { type: 'text/plain' }),
    'prøve.txt',
  );
  return form;
}

interface ProblemBody {
  readonly detail?: string;
  readonly errors?: readonly {
    readonly pointer?: string;
    readonly parameter?: string;
    readonly detail?: string;
  }[];
}

/** A fault is refused as one, in Danish, at its place. */
function faultProblems({ fault }: Request, { status, body }: ApiAnswer): string[] {
  if (!fault) return [];
  if (!fault.statuses.includes(status))
    return [`${status} for a fault that is ${fault.statuses.join(' or ')}`];
  const { detail = '', errors = [] } = body as ProblemBody;
  const english = [detail, ...errors.map((one) => one.detail ?? '')].filter((text) => !DANISH.test(text));
  const words = english.length > 0 ? [`no Danish: ${english[0]!.slice(0, 100)}`] : [];
  if (status !== 400 || fault.pointer === null || fault.statuses.length > 2) return words;
  const there = errors.some(({ pointer = '' }) => isNear(pointer, fault.pointer!));
  return there ? words : [...words, `no pointer to ${fault.pointer}`];
}

const isNear = (pointer: string, place: string) =>
  pointer === place || pointer.startsWith(`${place}/`) || place.startsWith(`${pointer}/`);

const told = ({ unit, address, headers, body, fault }: Request) =>
  `${fault ? `[${fault.what}] ` : ''}${unit.method} ${address} ${JSON.stringify(headers)} ${JSON.stringify(body)?.slice(0, 700)}`;
const bodyOf = ({ body }: ApiAnswer) => JSON.stringify(body)?.slice(0, 500);
