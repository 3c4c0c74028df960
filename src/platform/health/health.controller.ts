import { Controller, Get, Header, HttpException, HttpStatus } from '@nestjs/common';
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
  async ready(): Promise<{ status: 'ready'; checks: Record<string, ReadinessCheck> }> {
    const checks = await this.readiness.checks();
    if (Object.values(checks).every(({ ok }) => ok)) return { status: 'ready', checks };
    throw new HttpException({ status: 'notReady', checks }, HttpStatus.SERVICE_UNAVAILABLE);
  }
}
