import { Logger } from '@nestjs/common';
import { failureOf, type Failure } from './failure.js';
import { pointerOf } from './pointer.pure.js';
import { problemKinds, problemType } from './problem-kinds.js';
import type { Problem } from './problem.resource.js';
import { noteInLog } from '../logging/log-context.js';
import { NO_ROUTE } from '../logging/request-log.js';
import { newReference } from './reference.js';
import { Stopping } from './stopping.js';

/** What is needed of a request to answer it with a problem. */
export interface FailedRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  /** The route that took the request, by its pattern. */
  readonly routeOptions?: { readonly url?: string };
}

/** What is needed of an answer. */
export interface ProblemReply {
  code(status: number): ProblemReply;
  header(name: string, value: string): ProblemReply;
  type(mediaType: string): ProblemReply;
  send(body: string): unknown;
}

/** What was answered, for the log. */
export interface Answered {
  readonly reference: string;
  readonly status: number;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
const log = new Logger('api');

/** Whether an address belongs to the API, whose failures are problem details and no pages. */
export const isApi = (url: string): boolean => /^\/api(\/|\?|$)/.test(url);

/** Answers a failed request of the API with problem details. The log gets the reference and the code, never a text. */
export function answerProblem(error: unknown, request: FailedRequest, reply: ProblemReply): Answered {
  const failure = failureOf(error);
  const reference = newReference();
  const problem = problemOf(failure, reference, request.body);
  noteInLog({ reference, refusal: failure.code });
  if (problem.status >= 500 && !(error instanceof Stopping)) {
    const { method, routeOptions } = request;
    log.error({ msg: 'request failed', reference, method, route: routeOptions?.url ?? NO_ROUTE, err: error });
  }
  for (const [name, value] of Object.entries(failure.headers)) void reply.header(name, value);
  void reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(`${PROBLEM_MEDIA_TYPE}; charset=utf-8`)
    .send(JSON.stringify(problem));
  return { reference, status: problem.status };
}

function problemOf(failure: Failure, instance: string, body: unknown): Problem {
  const { kind, code, detail, fields, versions } = failure;
  const { status, title } = problemKinds[kind];
  const errors = fields.map(({ field, parameter, text }) => ({
    ...(field === undefined ? { parameter } : { pointer: pointerOf(field, body) }),
    detail: text,
  }));
  return {
    type: problemType(kind),
    title,
    status,
    detail,
    instance,
    code,
    ...(errors.length > 0 ? { errors } : {}),
    ...(versions ? { versions } : {}),
  };
}
