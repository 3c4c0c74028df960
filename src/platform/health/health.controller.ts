import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { Readiness, type ReadinessCheck } from './readiness.js';

/** What a supervisor and a proxy ask. Neither tells anything about cases. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process is alive; says nothing of what it depends on. */
  @Get('healthz')
  @Header('cache-control', 'no-store')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** This process can serve: 200, or 503 with what is missing. */
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: { code(status: number): unknown }): Promise<Ready> {
    const checks = await this.readiness.checks();
    if (Object.values(checks).every(({ ok }) => ok)) return { status: 'ready', checks };
    // Answered here, not thrown: a supervisor reads the checks, not the error page.
    reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'notReady', checks };
  }
}

interface Ready {
  readonly status: 'ready' | 'notReady';
  readonly checks: Record<string, ReadinessCheck>;
}
