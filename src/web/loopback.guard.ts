import { ForbiddenException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { PageRequest } from './http.js';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * Lets only this machine see a page, until there is sign-in: the connection comes from loopback, was not passed on by a
 * proxy, and names a local host, so that a page from elsewhere cannot read it through a name that points here.
 */
@Injectable()
export class LoopbackOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { socket, headers } = context.switchToHttp().getRequest<PageRequest>();
    const passedOn = 'forwarded' in headers || 'x-forwarded-for' in headers;
    if (LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_HOST.test(headers.host ?? '') && !passedOn)
      return true;
    throw new ForbiddenException();
  }
}
