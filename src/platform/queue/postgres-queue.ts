import { createPostgresBackend, withBackend, type Processor } from 'bullmq';
import pg from 'pg';
import { NO_LONGER_IDLE } from '../database/data-source.js';
import { inTime, QueueLine } from './queue-line.js';
import { QueueBackend, WORKER_OPTIONS, type BellEvents, type BellWorker } from './queue-backend.js';

const { Queue, Worker, QueueEvents } = withBackend(createPostgresBackend);

/** How long the pool may take to end when its server is gone, in milliseconds. */
const END_WITHIN = 2_000;

/** BullMQ in the schema `bullmq` of the case's own database, on a pool of its own. */
export class PostgresQueue extends QueueBackend {
  readonly kind = 'postgres';

  private constructor(
    private readonly name: string,
    private readonly pool: pg.Pool,
  ) {
    super(new QueueLine('The queue in PostgreSQL', true), new Queue(name, { connection: pool }));
    pool.on('error', (error) => this.line.failed(error));
  }

  /** `url`: a login of the application's role. */
  static open(name: string, url: string): PostgresQueue {
    const options = `-c search_path=bullmq,public ${NO_LONGER_IDLE}`;
    return new PostgresQueue(name, new pg.Pool({ connectionString: url, max: 6, options }));
  }

  /** Without its database the program cannot run: what fails here fails the start. */
  async ready(): Promise<void> {
    await (this.queue as unknown as InstanceType<typeof Queue>).waitUntilReady();
  }

  protected makeWorker(answer: Processor): BellWorker {
    const options = { connection: this.pool, ...WORKER_OPTIONS };
    return new Worker(this.name, answer, options);
  }

  protected makeEvents(): BellEvents {
    return new QueueEvents(this.name, { connection: this.pool }) as unknown as BellEvents;
  }

  protected async cut(): Promise<void> {
    await inTime(this.pool.end(), END_WITHIN).catch((error: Error) => this.line.failed(error));
  }
}
