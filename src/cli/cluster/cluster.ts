import { ASKED_EVERY, Balancer } from './balancer.js';
import { Member, type MemberSettings } from './member.js';

/** How many processes run on one database, and how each is set up. */
export interface ClusterOptions extends Omit<MemberSettings, 'environment'> {
  readonly webs: number;
  readonly workers: number;
  /** A login of the application's role, for a database that is migrated. */
  readonly appUrl: string;
  /** Where web processes reach the database, one address each; by default `appUrl`. */
  readonly webUrls?: readonly string[];
  readonly rolePrefix: string;
  readonly smtpUrl?: string;
  /** Absent: the queue lies in PostgreSQL. */
  readonly redisUrl?: string;
  readonly publicUrl: string;
}

/** Web and worker processes on one database, with a balancer before the web. Whoever opens it closes it. */
export class Cluster {
  readonly webs: readonly Member[];
  readonly workers: readonly Member[];
  private readonly balancer: Balancer;

  constructor(private readonly options: ClusterOptions) {
    const { webs, workers, webUrls, appUrl } = options;
    this.webs = Array.from({ length: webs }, (_, index) => this.member('web', webUrls?.[index] ?? appUrl));
    this.workers = Array.from({ length: workers }, () => this.member('worker', appUrl));
    this.balancer = new Balancer(this.webs);
  }

  /** Starts every process and waits until all are ready; gives the balancer's address. Errors: MachineError. */
  async start(): Promise<string> {
    await Promise.all(this.members.map((member) => member.start()));
    return this.balancer.listen();
  }

  get members(): readonly Member[] {
    return [...this.webs, ...this.workers];
  }

  /** Stops every process in order, those that were never started as well. */
  async close(): Promise<void> {
    await Promise.all(this.members.map((member) => member.stop()));
    await this.balancer.close();
  }

  private member(role: 'web' | 'worker', appUrl: string): Member {
    const { program, rehearsal, rolePrefix, smtpUrl, redisUrl, publicUrl } = this.options;
    const environment = {
      // The database is a demo's by its clock; without the owner's login nothing is laid into it.
      SAMSVAR_MODE: 'demo',
      SAMSVAR_ROLE: role,
      SAMSVAR_ROLE_PREFIX: rolePrefix,
      SAMSVAR_PUBLIC_URL: publicUrl,
      DATABASE_URL: appUrl,
      PORT: '0',
      // Long enough for the balancer to see that the process is leaving, on a machine that is busy as well.
      SAMSVAR_DRAIN_MS: String(10 * ASKED_EVERY),
      ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    };
    return new Member({ program, rehearsal, environment });
  }
}
