import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '../commands/actor.js';

/** What is asked of a request to know who sends it. */
export interface CallerRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  /** Set by the guard. */
  caller?: Caller;
}

/** Who sends a request, as shown by a browser's session or a program's token. */
export interface Caller {
  readonly personId: string;
  readonly name: string;
  /** Roles held today, by membership or mandate. */
  readonly roles: readonly Role[];
  readonly through: 'session' | 'token';
  /** Row of the session or token. */
  readonly credentialId: string;
  /** False for a token that may only read. */
  readonly mayAct: boolean;
  /** Whether a token may also do what binds others: answer, put forward, submit. A session is asked to confirm instead. */
  readonly mayBind: boolean;
  /** Why what looks like a CPR number is none, when the form that was sent says so. */
  readonly statement?: string;
  /** Of a browser's session only. */
  readonly session?: CallerSession;
}

/** What a browser's session carries besides its person. */
export interface CallerSession {
  /** Secret its form tokens are made from. */
  readonly csrfSecret: string;
  /** Signed in with a start password that must be changed first. */
  readonly mustChange: boolean;
  /** How it was signed in; `demo`: by a role's button. */
  readonly method: 'password' | 'demo';
  /** Signed in, or confirmed, so short a time ago that what binds others may be done. */
  readonly fresh: boolean;
}

/** Reads who sends a request; identity answers. */
export abstract class CallerSource {
  /** Null when nobody is signed in, the session is over, the token unknown or expired, or the account closed. */
  abstract callerOf(request: CallerRequest): Promise<Caller | null>;
}

const OPEN = 'samsvar:open';

/** Marks a route that anybody may reach without being signed in; every other route demands a caller. */
export const Open = () => SetMetadata(OPEN, true);
/** The mark's name, for the guard. */
export const openMark = OPEN;

/** The caller of a route that is not open. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller) throw new Error('A route without a caller must not ask for one: is the guard there?');
  return caller;
});
