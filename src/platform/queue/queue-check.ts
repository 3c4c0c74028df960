import { Injectable } from '@nestjs/common';
import { ReadinessCheck, type CheckResult } from '../health/readiness-check.js';
import { Bells } from './bells.js';

/** The queue, as `/readyz` asks: one that fails costs a minute, never a mail, so requests are served all the same. */
@Injectable()
export class QueueCheck extends ReadinessCheck {
  readonly name = 'queue';

  constructor(private readonly bells: Bells) {
    super();
  }

  async check(): Promise<CheckResult> {
    const { warning, heartbeatAgeSeconds: ageSeconds } = await this.bells.state();
    return { ok: true, ageSeconds, ...(warning === null ? {} : { degraded: true, detail: warning }) };
  }
}
