import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Unavailable } from '../database/errors.js';
import type { CallerRequest } from './caller.js';
import { HttpProblem } from './failure.js';
import { LIMITS, limitOf, type LimitKind } from './limits.pure.js';

interface LimitedRequest extends CallerRequest {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly routeOptions?: { readonly url?: string };
}

/** How often one person may send what costs much, counted in the database for all processes together. */
@Injectable()
export class LimitGuard implements CanActivate {
  private readonly limits: ReadonlyMap<LimitKind, RateLimiterPostgres>;

  constructor(source: DataSource) {
    this.limits = new Map(
      (Object.keys(LIMITS) as LimitKind[]).map((kind) => [
        kind,
        new RateLimiterPostgres({
          storeClient: source,
          storeType: 'typeorm',
          schemaName: 'samsvar',
          tableName: 'request_count',
          tableCreated: true,
          keyPrefix: kind,
          points: LIMITS[kind].points,
          duration: LIMITS[kind].seconds,
        }),
      ]),
    );
  }

  /** Errors: `HttpProblem` 429 with how long to wait; `Unavailable`. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const {
      caller,
      method,
      query = {},
      headers,
      routeOptions,
    } = context.switchToHttp().getRequest<LimitedRequest>();
    if (!caller) return true;
    const isForm = (headers['content-type'] ?? '').startsWith('multipart/');
    const kind = limitOf(method, routeOptions?.url ?? '', query, isForm);
    if (kind) await this.count(kind, caller.personId);
    return true;
  }

  private async count(kind: LimitKind, personId: string): Promise<void> {
    const refused: unknown = await this.limits
      .get(kind)!
      .consume(personId)
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    if (refused === null) return;
    // Nothing is let through uncounted: the database cannot be reached, and the command could not be stored either.
    if (!(refused instanceof RateLimiterRes)) throw new Unavailable(refused);
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    const text = `Der er sendt for mange forespørgsler på kort tid. Vent ${seconds} sekunder, og prøv igen. Intet er gemt.`;
    throw new HttpProblem('tooMany', 'tooMany', text, { headers: { 'retry-after': String(seconds) } });
  }
}
