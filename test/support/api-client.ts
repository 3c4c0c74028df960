import { ApiWitness, type ApiAnswer, type ApiQuestion } from '../../src/cli/fuzz/witness.js';

export {
  ApiWitness,
  type ApiAnswer,
  type ApiDocument,
  type ApiOperation,
  type ApiQuestion,
} from '../../src/cli/fuzz/witness.js';

/** A client of the API for one token (or nobody), whose every answer is held against the document. */
export class ApiClient {
  private count = 0;

  constructor(
    readonly url: string,
    readonly witness: ApiWitness,
    private readonly token: string | null = null,
    private readonly name = 'test',
  ) {}

  /** The header a request of this client carries; null for nobody. */
  get authorization(): string | null {
    return this.token && `Bearer ${this.token}`;
  }

  async ask(method: string, path: string, question: ApiQuestion = {}): Promise<ApiAnswer> {
    const { body } = question;
    const isForm = body instanceof FormData;
    const asIs = isForm || typeof body === 'string';
    const url = new URL(path, this.url).href;
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.authorization ? { authorization: this.authorization } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...question.headers,
      },
      body: body === undefined ? undefined : asIs ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson =
      /\bjson\b/.test(response.headers.get('content-type') ?? '') &&
      !/ndjson/.test(response.headers.get('content-type') ?? '');
    const answer = {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? (JSON.parse(text) as unknown) : text,
    };
    this.witness.hold(method, url, question, answer);
    return answer;
  }

  get(path: string, headers?: Record<string, string>): Promise<ApiAnswer> {
    return this.ask('GET', path, { headers });
  }

  /** A command with a key of its own, unless one is given. */
  send(path: string, body: unknown, key = `${this.name}:${++this.count}`): Promise<ApiAnswer> {
    return this.ask('POST', path, { body, headers: { 'idempotency-key': key } });
  }
}
