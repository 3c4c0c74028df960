import { chair, REGIONS, secretariat } from '../../sample/story/cast.js';
import { openSampleCase, toDrafting, toEndorsing } from '../../sample/story/shortcuts.js';
import { treeFromPlainText } from '../../platform/text/document-tree.js';
import type { Tx } from '../../platform/database/database.js';
import { readAs, showRegion } from '../../identity/read-as.reads.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import { judgeJournals } from './judge.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 10_000;
/** Requests under way at once; the pool holds fewer connections, so that they follow each other on the same ones. */
const AT_ONCE = 8;
/** Every so often a command that writes; the others read or give up. */
const COMMAND_EVERY = 20;

type Region = (typeof REGIONS)[number];

/**
 * T1: requests of all regions mixed, on a pool of few connections. None finds the region of another left behind, none reads
 * what another has not handed in, and every row lies under its writer's region. Open the arena with a pool of two.
 */
export async function mixedRegions(arena: Arena, setting: RowSetting): Promise<Tally> {
  const mixed = new MixedRegions(arena, new Choices(setting.seed));
  await mixed.prepare();
  await mixed.run(runsOf(FULL, setting));
  await judgeJournals(arena, mixed.tally);
  return mixed.tally;
}

class MixedRegions {
  readonly tally = new Tally();
  private caseId = '';

  constructor(
    private readonly arena: Arena,
    private readonly choices: Choices,
  ) {}

  async prepare(): Promise<void> {
    const { stage } = this.arena;
    await openSampleCase(stage, 'T1: drafts');
    await toDrafting(stage);
    stage.begin('T1');
    for (const region of REGIONS)
      await stage.act(secretariat(region), {
        type: 'saveContribution',
        section: 'timeline',
        expectedVersion: 0,
        content: { body: treeFromPlainText(`Kladde fra ${region}.`) },
      });
    this.caseId = await openSampleCase(stage, 'T1');
    await toEndorsing(stage);
  }

  async run(requests: number): Promise<void> {
    const { db } = this.arena.engine;
    const transaction = db.transaction.bind(db);
    db.transaction = (work) => transaction((tx) => work(this.looking(tx)));
    try {
      for (let done = 0; done < requests; done += AT_ONCE)
        await Promise.all(
          Array.from({ length: Math.min(AT_ONCE, requests - done) }, (_, index) => this.one(done + index)),
        );
    } finally {
      db.transaction = transaction;
    }
    await this.expectOwnRows();
  }

  private async one(index: number): Promise<void> {
    const region = this.choices.of(REGIONS);
    this.tally.runs += 1;
    if (index % COMMAND_EVERY === 0) return this.command(index, region);
    return this.choices.chance(0.3) ? this.giveUp(region) : this.read(region);
  }

  /** A transaction that looks, before its first statement, at what another one may have left on the connection. */
  private looking(tx: Tx): Tx {
    let looked = false;
    const query: Tx['query'] = async (sql, parameters) => {
      if (looked) return tx.query(sql, parameters);
      looked = true;
      // How a transaction reads must be said before anything else.
      const first = /^set transaction/.test(sql);
      if (!first) await this.expectClean(tx);
      const rows = await tx.query<never>(sql, parameters);
      if (first) await this.expectClean(tx);
      return rows;
    };
    return { query };
  }

  /** Whatever was set by another request on this connection is gone. */
  private async expectClean(tx: Tx): Promise<void> {
    const [row] = await tx.query<{ left: string }>(
      `select concat_ws(',', nullif(current_setting('samsvar.region', true), ''), nullif(current_setting('samsvar.role', true), ''),
         nullif(current_setting('samsvar.person', true), ''), nullif(current_setting('samsvar.audience', true), '')) as left`,
    );
    this.tally.expect(row!.left === '', `Left behind: ${row!.left}`);
    if (row!.left !== '') this.tally.doubled += 1;
  }

  private async command(index: number, region: Region): Promise<void> {
    const { engine, stage } = this.arena;
    const body = { type: 'giveStandpoint', text: `Standpunkt fra ${region}.` };
    const personId = stage.people.get(chair(region))!;
    await engine.executor.execute({ key: `T1:${index}`, personId, caseId: this.caseId, body });
    this.tally.see('command');
  }

  private async giveUp(region: Region): Promise<void> {
    const work = this.arena.engine.db.transaction(async (tx) => {
      await tx.query(
        `select set_config('samsvar.region', $1, true), set_config('samsvar.role', 'chair', true)`,
        [region],
      );
      throw new Error('given up');
    });
    await work.catch(() => undefined);
    this.tally.see('given up');
  }

  /** Asks for the drafts of a region, its own or another. */
  private async read(own: Region): Promise<void> {
    const asked = this.choices.of(REGIONS);
    const personId = this.arena.stage.people.get(secretariat(own))!;
    const seen = await readAs(this.arena.engine.db, { personId }, async (tx) => {
      await showRegion(tx, asked);
      return tx.query<{ region: string }>('select distinct region from samsvar.contribution_draft');
    });
    const regions = seen.map(({ region }) => region).join();
    const expected = asked === own ? own : '';
    this.tally.expect(regions === expected, `${own} asked for ${asked} and saw ${regions}.`);
    if (regions !== expected) this.tally.lost += 1;
    this.tally.see(asked === own ? 'own drafts' : 'foreign drafts');
  }

  private async expectOwnRows(): Promise<void> {
    const wrong = await this.arena.engine.db.read<{ region: string }>(
      `select region from samsvar.standpoint where text <> 'Standpunkt fra ' || region || '.' and case_id = $1`,
      [this.caseId],
    );
    this.tally.expect(wrong.length === 0, `Standpoints under another region: ${JSON.stringify(wrong)}`);
  }
}
