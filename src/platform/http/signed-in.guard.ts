import { Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CallerSource, openMark, type CallerRequest } from './caller.js';

/** Lets nobody past without a caller, but on routes marked open. Guards every route of the program. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerSource,
  ) {}

  /** Errors: UnauthorizedException when nobody is signed in. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(openMark, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const caller = await this.callers.callerOf(request);
    if (!caller) throw new UnauthorizedException();
    request.caller = caller;
    return true;
  }
}
