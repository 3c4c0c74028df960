import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CommandReport } from '../commands/command-watch.js';
import type { AnsweredRequest } from '../logging/request-log.js';

/** Seconds; most answers take less than a tenth, and a proxy gives up at a minute. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/**
 * What this process has seen since its start, and Node's own figures, in a registry of its own. Labels hold nothing that
 * somebody typed: route patterns, types of commands and codes are all written in the program.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'samsvar_http_request_seconds',
    help: 'Answered requests by route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers: [this.registry],
  });
  private readonly commands = this.counter('samsvar_commands_total', 'Commands by type and outcome.', [
    'type',
    'outcome',
  ]);
  private readonly retries = this.counter(
    'samsvar_command_retries_total',
    'Times a command was decided again after losing to another.',
    ['type'],
  );
  private readonly refusals = this.counter('samsvar_refusals_total', 'Refused commands by kind and code.', [
    'kind',
    'code',
  ]);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  requestAnswered({ method, route, status, ms }: AnsweredRequest): void {
    this.requests.observe({ method, route, status: String(status) }, ms / 1000);
  }

  commandSeen({ type, outcome, refusal, attempts }: CommandReport): void {
    this.commands.inc({ type, outcome });
    if (attempts > 1) this.retries.inc({ type }, attempts - 1);
    if (refusal) this.refusals.inc({ kind: refusal.kind, code: refusal.code });
  }

  /** A gauge of this process, asked when the figures are. */
  gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: () => gauge.set(read()),
    });
  }

  /** A count somebody else keeps; it must only grow. */
  countedElsewhere(name: string, help: string, read: () => number): void {
    const counter: Counter = new Counter({
      name,
      help,
      registers: [this.registry],
      collect: () => {
        counter.reset();
        counter.inc(read());
      },
    });
  }

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
