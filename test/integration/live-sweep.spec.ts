import { SweepLiveDrafts } from '../../src/drafting/together/sweep-live-drafts.js';
import { BELL_WORKS } from '../../src/engine.module.js';
import { cast } from '../../src/sample/people.js';
import {
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  toDrafting,
  type TestEngine,
} from '../support/engine.js';

jest.setTimeout(240_000);

describe('Shared texts that nobody can write in any more', () => {
  let test: TestEngine;
  beforeAll(async () => {
    test = await openTestEngine();
  });
  afterAll(() => test?.close());

  /** A shared text of a section, opened and last written in so many days ago. */
  const insert = (caseId: string, section: keyof typeof cast.leads, opened: number, written?: number) =>
    test.engine.db.transaction(async (tx) => {
      await tx.query(`select set_config('samsvar.region', $1, true)`, [cast.leads[section]]);
      await tx.query(
        `insert into samsvar.live_draft (id, case_id, section, version, ended, opened_at)
         values (gen_random_uuid(), $1, $2, 0, false, samsvar.now() - make_interval(days => $3))`,
        [caseId, section, opened],
      );
      if (written === undefined) return;
      await tx.query(
        `insert into samsvar.live_update (id, live_id, case_id, section, data, written_by, written_at)
         select gen_random_uuid(), id, case_id, section, '\\x0000', $3, samsvar.now() - make_interval(days => $4)
           from samsvar.live_draft where case_id = $1 and section = $2`,
        [caseId, section, test.stage.people.get(COORDINATOR), written],
      );
    });
  const left = async () =>
    (
      await test.engine.db.read<{ at: string }>(
        `select c.number || ' ' || l.section as at from samsvar.live_draft l join samsvar.case_file c on c.id = l.case_id order by 1`,
      )
    ).map(({ at }) => at);

  it('go from a case that is over once they are old, with their pieces, and stay in one under work', async () => {
    const { stage, engine } = test;
    const going = await openSampleCase(stage, 'sweep: on');
    await toDrafting(stage);
    await insert(going, 'placement', 400, 399);
    const over = await openSampleCase(stage, 'sweep: over');
    await toDrafting(stage);
    await insert(over, 'placement', 40, 31);
    await insert(over, 'timeline', 40, 29);
    await insert(over, 'dimensioning', 29);
    const sweep = engine.app.get<unknown[]>(BELL_WORKS).find((work) => work instanceof SweepLiveDrafts);
    await (sweep as SweepLiveDrafts).handleDue();
    expect(await left()).toHaveLength(4);
    await stage.act(COORDINATOR, { type: 'cancel', reason: 'Sagen er trukket tilbage.' });
    await (sweep as SweepLiveDrafts).handleDue();
    expect(await left()).toEqual(['sweep: on placement', 'sweep: over dimensioning', 'sweep: over timeline']);
    const pieces = await engine.db.read<{ section: string }>(
      'select section from samsvar.live_update order by 1',
    );
    expect(pieces.map(({ section }) => section)).toEqual(['placement', 'timeline']);
  });
});
