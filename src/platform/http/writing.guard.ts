import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { CallerRequest } from './caller.js';
import { HttpProblem } from './failure.js';
import { STATEMENT_FIELD } from './form-fields.js';
import { isFormToken } from './form-token.js';
import { isFromOwnPage } from './own-page.pure.js';

/** Where people reach the program, without a slash at the end. */
export const OWN_URL = Symbol('samsvar:ownUrl');

const READ_ONLY = 'Adgangstokenet giver kun ret til at læse. Lav et, der også må handle, på siden Adgang.';
const NOT_OWN_PAGE = 'Handlingen kom ikke fra en af vores egne sider. Hent siden igen, og prøv på ny.';
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

const ONE_CLICK = 'samsvar:oneClick';
/**
 * Marks a route that a mail program may post to without a page of ours (RFC 8058): the secret in its address is all it
 * can show, and all the route may ask for.
 */
export const OneClick = () => SetMetadata(ONE_CLICK, true);

interface WritingRequest extends CallerRequest {
  readonly body?: unknown;
}

/**
 * Guards every route that is not only read. A bearer token must be one that may act; it needs no form token, since no
 * browser sends it by itself. Everything else must come from our own page, and a session's request must carry a token of
 * that session: the field `_csrf` or the header `x-csrf-token`.
 */
@Injectable()
export class WritingGuard implements CanActivate {
  constructor(
    @Inject(OWN_URL) private readonly ownUrl: string,
    private readonly reflector: Reflector,
  ) {}

  /** Errors: `HttpProblem` 403. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<WritingRequest>();
    const { method, headers, caller } = request;
    if (READING.has(method) || this.reflector.get<boolean>(ONE_CLICK, context.getHandler())) return true;
    if (caller?.through === 'token') {
      if (caller.mayAct) return true;
      throw new HttpProblem('forbidden', 'readOnlyToken', READ_ONLY);
    }
    if (isFromOwnPage(headers, this.ownUrl) && (!caller || hasFormToken(request))) {
      if (caller) request.caller = { ...caller, statement: statementIn(request.body) };
      return true;
    }
    throw new HttpProblem('forbidden', 'notOwnPage', NOT_OWN_PAGE);
  }
}

/** Any form of ours may carry it, whatever it is about. */
function statementIn(body: unknown): string | undefined {
  const said = (body as Readonly<Record<string, unknown>> | null | undefined)?.[STATEMENT_FIELD];
  return typeof said === 'string' && said.trim() !== '' ? said.trim() : undefined;
}

function hasFormToken({ caller, headers, body }: WritingRequest): boolean {
  const field = (body as Readonly<Record<string, unknown>> | null | undefined)?.['_csrf'];
  return (
    caller?.session !== undefined && isFormToken(caller.session.csrfSecret, headers['x-csrf-token'] ?? field)
  );
}
