import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { CallerRequest } from '../platform/http/caller.js';
import { HttpProblem } from '../platform/http/failure.js';
import { GoTo } from '../web/go-to.js';

/** Where a start password is changed, and the way out. */
const WAYS = new Set(['/adgang', '/adgang/kode', '/log-ud']);

/** Whoever signed in with a start password, which someone else has seen, changes it before anything else. */
@Injectable()
export class MustChangeGuard implements CanActivate {
  /** Errors: GoTo; `HttpProblem` 403 for what is no page. */
  canActivate(context: ExecutionContext): boolean {
    const { caller, url, method } = context.switchToHttp().getRequest<CallerRequest>();
    if (!caller?.session?.mustChange || WAYS.has(url.split('?')[0]!)) return true;
    if (method !== 'GET' || url.startsWith('/api/'))
      throw new HttpProblem(
        'forbidden',
        'mustChange',
        'Skift din startkode, før du gør andet. Det gør du på siden Adgang.',
      );
    throw new GoTo('/adgang');
  }
}
