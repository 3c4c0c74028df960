import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Refused } from '../platform/commands/refusal.js';
import { answerProblem, isApi, type Answered } from '../platform/http/answer-problem.js';
import { HttpProblem, statusOf } from '../platform/http/failure.js';
import { formToken } from '../platform/http/form-token.js';
import { newReference } from '../platform/http/reference.js';
import { Stopping } from '../platform/http/stopping.js';
import { noteInLog } from '../platform/logging/log-context.js';
import { inContextOf, NO_ROUTE } from '../platform/logging/request-log.js';
import { texts } from '../texts/texts.js';
import { ErrorPage, errorView, type ErrorView } from './error.page.js';
import { GoTo } from './go-to.js';
import { seeOther, type PageReply, type PageRequest } from './http.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import { keptFormOf } from './kept-form.js';
import { questionOf } from './questions.js';
import { withLostTyping } from './lost-typing.js';
import { renderPage } from './render.js';

const log = new Logger('web');
const RETRY_AFTER_SECONDS = '60';

/**
 * Answers everything that failed: an address of the API with problem details, every other with the Danish error page.
 * No stack, no driver's words, a reference that the log knows.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answer(error, http.getRequest<PageRequest>(), http.getResponse<PageReply>());
  }
}

/** The same for a request that the server cannot even read (an address with a broken escape, say): it meets no hook. */
export function answerBadRequests(error: Error, request: unknown, reply: unknown): void {
  const policy = Object.entries(contentSecurityPolicy).map(
    ([name, sources]) => `${name} ${sources.join(' ')}`,
  );
  void (reply as PageReply)
    .header('content-security-policy', policy.join(';'))
    .header('x-content-type-options', 'nosniff');
  const known = request as PageRequest;
  void (reply as PageReply).header('x-request-id', known.id);
  inContextOf(known, () => {
    const { reference, status } = answer(error, known, reply as PageReply);
    log.log({ msg: 'request', method: known.method, route: routeOf(known), status, reference });
  });
}

function answer(error: unknown, request: PageRequest, reply: PageReply): Answered {
  if (isApi(request.url)) return answerProblem(error, request, reply);
  const status = statusOf(error);
  const place = elsewhere(error, status, request);
  const reference = newReference();
  if (place !== null) {
    seeOther(reply, place);
    return { reference, status: 303 };
  }
  noteInLog({ reference });
  if (status >= 500 && !(error instanceof Stopping)) {
    log.error({
      msg: 'request failed',
      reference,
      method: request.method,
      route: routeOf(request),
      err: error,
    });
  }
  if (status === 503 || status === 429) void reply.header('retry-after', retryAfter(error));
  void reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(withLostTyping(renderPage(ErrorPage(told(error, status, reference, request))), request));
  return { reference, status };
}

/** A form that cannot be taken in for now is kept on the page with what was typed. */
function told(error: unknown, status: number, reference: string, request: PageRequest): ErrorView {
  const view = errorView(status, reference, null, ownWords(error));
  const { session } = request.caller ?? {};
  const csrf = session ? formToken(session.csrfSecret) : null;
  const asked = questionOf(error, request);
  if (asked) return { ...view, ...asked.words, kept: keptFormOf(request, csrf, asked.question) };
  const words = tooOld(error) ? texts.common.pageTooOld : KEPT[status];
  const kept = words === undefined ? null : keptFormOf(request, csrf);
  return kept === null || words === undefined ? view : { ...view, explanation: words, kept };
}

const tooOld = (error: unknown) => error instanceof HttpProblem && error.code === 'notOwnPage';

/** What may pass: the form is worth sending again as it is. */
const KEPT: Readonly<Record<number, string>> = {
  401: texts.common.signedOut,
  500: texts.common.unknownOutcome,
  503: texts.common.unreachable,
};

/** Where the browser is sent instead of an error page: to sign in, or to what must be done first. */
function elsewhere(error: unknown, status: number, { method, url, headers }: PageRequest): string | null {
  if (error instanceof GoTo) return error.path;
  const opensPage = method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
  if (status !== 401 || !opensPage) return null;
  return url === '/' ? '/log-ind' : `/log-ind?til=${encodeURIComponent(url)}`;
}

/** What we ourselves said to the reader; null for a framework's English words. */
function ownWords(error: unknown): string | null {
  if (error instanceof Refused) return error.text;
  return error instanceof HttpProblem ? error.detail : null;
}

/** In seconds; a failure may know better than the usual minute. */
const retryAfter = (error: unknown): string =>
  (error instanceof HttpProblem && error.more.headers?.['retry-after']) || RETRY_AFTER_SECONDS;

/** The route's pattern, never the address itself: an address may hold what somebody typed. */
const routeOf = (request: PageRequest): string => request.routeOptions?.url ?? NO_ROUTE;
