import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { Open } from '../http/caller.js';
import type { CheckResult } from './readiness-check.js';
import { Readiness } from './readiness.js';

/** What a supervisor and a proxy ask. Neither tells anything about cases. */
@Controller()
@Open()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process is alive; says nothing of what it depends on. */
  @Get('healthz')
  @Header('cache-control', 'no-store')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** This process can serve: 200 (`degraded` when something is worse than it should be), or 503 with what is missing. */
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: { code(status: number): unknown }): Promise<Ready> {
    const checks = await this.readiness.checks();
    const seen = Object.values(checks);
    if (seen.every(({ ok }) => ok))
      return { status: seen.some(({ degraded }) => degraded) ? 'degraded' : 'ready', checks };
    // Answered here, not thrown: a supervisor reads the checks, not the error page.
    reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'notReady', checks };
  }
}

interface Ready {
  readonly status: 'ready' | 'degraded' | 'notReady';
  readonly checks: Record<string, CheckResult>;
}
