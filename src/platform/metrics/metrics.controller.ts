import { Controller, ForbiddenException, Get, Header, Inject, Req } from '@nestjs/common';
import { Open } from '../http/caller.js';
import { mayRead, type MetricsAccess, type MetricsRequest } from './metrics-access.js';
import { Metrics } from './metrics.js';
import { StoredFigures } from './stored-figures.js';

export const METRICS_ACCESS = Symbol('samsvar:metricsAccess');

/** `/metrics`, for a collector: figures of this process, and those that lie in the database. */
@Controller()
@Open()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly stored: StoredFigures,
    @Inject(METRICS_ACCESS) private readonly access: MetricsAccess,
  ) {}

  /** Errors: ForbiddenException for who may not read them; see `mayRead`. */
  @Get('metrics')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(@Req() request: MetricsRequest): Promise<string> {
    if (!mayRead(this.access, request)) throw new ForbiddenException();
    await this.stored.refresh();
    return this.metrics.registry.metrics();
  }
}
