import { spawn } from 'node:child_process';
import { migrations } from '../../migrations.js';
import { migrateDatabase } from '../../platform/database/migrate.js';
import { provisionDatabase, withSuperuser, type DatabaseUrls } from '../../platform/embedded/provision.js';
import { Choices } from './choices.js';
import { CuttingProxy, type Cut } from './cutting-proxy.js';
import { fingerprint } from './fingerprint.js';
import { runsOf, Tally, type RowSetting } from './row.js';

/** How many of the deaths are of a real process, by signal 9. */
const REAL_DEATHS = 10;
const MOST_PATIENCE = 120_000;

export interface MigrationGround {
  readonly superuserUrl: string;
  readonly rolePrefix: string;
  /** Path of the built command line. */
  readonly program: string;
}

/**
 * F24: a migration dies at each of its statements, before it is sent and before its answer comes back. Two starters at
 * once then complete it, each migration once, and the schema is that of an undisturbed database.
 */
export async function migrationKilled(ground: MigrationGround, setting: RowSetting): Promise<Tally> {
  return new MigrationKilled(ground, setting).run();
}

class MigrationKilled {
  private readonly tally = new Tally();
  private readonly choices: Choices;
  private expected = { hash: '', statements: 0 };
  private count = 0;

  constructor(
    private readonly ground: MigrationGround,
    private readonly setting: RowSetting,
  ) {
    this.choices = new Choices(setting.seed);
  }

  async run(): Promise<Tally> {
    await this.database(async (urls) => {
      const proxy = new CuttingProxy(new URL(urls.ownerUrl));
      await this.migrate(await proxy.listen());
      await proxy.close();
      this.expected = { hash: (await fingerprint(urls.ownerUrl)).hash, statements: proxy.statements };
    });
    const cuts = Array.from({ length: this.expected.statements }, (_, index) => index + 1).flatMap(
      (at): Cut[] => [
        { at, when: 'before' },
        { at, when: 'after' },
      ],
    );
    const chosen = this.choices.shuffled(cuts).slice(0, runsOf(cuts.length, this.setting));
    for (const cut of chosen) await this.database((urls) => this.dies(urls, cut, false));
    for (const cut of this.choices.shuffled(cuts).slice(0, runsOf(REAL_DEATHS, this.setting)))
      await this.database((urls) => this.dies(urls, cut, true));
    return this.tally;
  }

  private async dies(urls: DatabaseUrls, cut: Cut, real: boolean): Promise<void> {
    const name = `${real ? 'The process died' : 'Died'} ${cut.when} statement ${cut.at}`;
    const died = real ? await this.processDies(urls, cut) : await this.connectionsDie(urls, cut);
    this.tally.runs += 1;
    this.tally.expect(died, `${name}: it came through all the same.`);
    const ran = await Promise.allSettled([this.migrate(urls.ownerUrl), this.migrate(urls.ownerUrl)]);
    for (const one of ran)
      this.tally.expect(
        one.status === 'fulfilled',
        `${name}: ${one.status === 'rejected' ? String(one.reason) : ''}`,
      );
    const after = await fingerprint(urls.ownerUrl).catch((error: unknown) => ({
      hash: String(error),
      migrations: [] as string[],
    }));
    this.tally.lost += migrations.filter(({ name: each }) => !after.migrations.includes(each)).length;
    this.tally.doubled += after.migrations.length - new Set(after.migrations).size;
    const twice = ran.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    this.tally.doubled += twice.length - new Set(twice).size;
    this.tally.expect(
      after.hash === this.expected.hash,
      `${name}: another schema came of it (${after.hash}).`,
    );
  }

  private async connectionsDie(urls: DatabaseUrls, cut: Cut): Promise<boolean> {
    const proxy = new CuttingProxy(new URL(urls.ownerUrl), cut);
    const done = this.migrate(await proxy.listen()).then(
      () => false,
      () => true,
    );
    const died = await done;
    await proxy.close();
    return died;
  }

  private async processDies(urls: DatabaseUrls, cut: Cut): Promise<boolean> {
    let kill = () => {};
    const proxy = new CuttingProxy(new URL(urls.ownerUrl), { ...cut, kill: () => kill() });
    const env = {
      ...process.env,
      DATABASE_URL: urls.appUrl,
      DATABASE_OWNER_URL: await proxy.listen(),
      SAMSVAR_ROLE_PREFIX: this.ground.rolePrefix,
    };
    const child = spawn(process.execPath, [this.ground.program, 'migrate'], { env, stdio: 'ignore' });
    kill = () => child.kill('SIGKILL');
    const ended = await new Promise<NodeJS.Signals | null>((resolve, reject) =>
      child.once('error', reject).once('close', (_, signal) => resolve(signal)),
    );
    await proxy.close();
    return ended === 'SIGKILL';
  }

  private migrate(ownerUrl: string): Promise<string[]> {
    const { rolePrefix } = this.ground;
    let timer: NodeJS.Timeout;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The migration hangs.')), MOST_PATIENCE);
    });
    return Promise.race([migrateDatabase({ ownerUrl, rolePrefix }), late]).finally(() => clearTimeout(timer));
  }

  /** A fresh database for one run. */
  private async database(work: (urls: DatabaseUrls) => Promise<void>): Promise<void> {
    const { superuserUrl, rolePrefix } = this.ground;
    const database = `${rolePrefix}_f24_${++this.count}`;
    const urls = await provisionDatabase({ superuserUrl, rolePrefix, database });
    try {
      await work(urls);
    } finally {
      await withSuperuser(superuserUrl, (client) =>
        client.query(`drop database if exists "${database}" with (force)`),
      );
    }
  }
}
