import { registerAtHand, type SectionContent } from '../../../src/drafting/content.reads.js';
import { readSheet, type Paragraph } from '../../../src/platform/text/document-tree.js';
import { contentOf } from '../../../src/sample/story/texts.js';
import { caseFactRows, caseFactsOf, registerOf } from '../../../src/drafting/case-facts/case-facts.reads.js';
import { treatmentTold } from '../../../src/reply/treatment/treatments.reads.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  toDrafting,
  toEndorsing,
  type TestEngine,
} from '../../support/engine.js';
import { journalOf, refusalOf } from '../../support/case-play.js';

const FACT = {
  type: 'enterCaseFact',
  name: 'kofoedsmindeModel',
  value: 'objective',
  source: 'BEK nr. 1239 af 22/11/2019, § 22',
  definition: 'Udgiften fordeles på alle kommuner efter folketal.',
  period: 'siden 2020',
};
const TREATED = { type: 'recordPoliticalTreatment', body: 'kkr', stage: 'planned', text: 'På mødet i juni.' };

let test: TestEngine;
let caseId: string;
beforeAll(async () => {
  test = await openTestEngine();
  caseId = await openSampleCase(test.stage, 'facts');
  await toDrafting(test.stage);
  test.stage.begin('facts');
});
afterAll(() => test?.close());

const inCase = <T>(read: (tx: never, id: string) => Promise<T>) =>
  test.engine.db.transaction((tx) => read(tx as never, caseId));

describe('a fact of the case', () => {
  it('is entered with its source, and refused without one', async () => {
    await test.stage.act(secretariat('DK-85'), FACT);
    expect(await inCase(caseFactRows)).toMatchObject([{ name: 'kofoedsmindeModel', value: 'objective' }]);
    for (const field of ['source', 'definition', 'period'])
      expect(await refusalOf(test.stage.act(COORDINATOR, { ...FACT, [field]: ' ' }))).toMatchObject({
        kind: 'invalid',
      });
    expect(await refusalOf(test.stage.act(chair('DK-85'), FACT))).toMatchObject({ kind: 'forbidden' });
    const entries = await journalOf(test, caseId);
    expect(entries.filter(({ type }) => type === 'enterCaseFact')).toHaveLength(1);
  });

  it('is refused by the database without its source, by whatever way it comes', async () => {
    const insert = test.engine.db.transaction((tx) =>
      tx.query(
        `insert into samsvar.case_fact (id, case_id, name, value, source, definition, period, entered_by, entered_at, latest)
         select gen_random_uuid(), $1, 'kofoedsmindeModel', 'rate', ' ', 'x', 'x', id, now(), false from samsvar.person limit 1`,
        [caseId],
      ),
    );
    await expect(insert).rejects.toThrow('case_fact_cited');
  });

  it('takes the place of the one before it', async () => {
    await test.stage.act(COORDINATOR, { ...FACT, value: 'mixture' });
    expect(await inCase(caseFactRows)).toMatchObject([{ value: 'mixture' }]);
  });
});

describe('a fact of the register', () => {
  const lead = secretariat('DK-83');
  const PLACES = { ...FACT, name: 'places', value: '20 - 24' };
  const words = 'Der foreslås [et ukendt antal](register:places).';
  const save = async () => {
    const [row] = await test.engine.db.read<{ version: number }>(
      `select version from samsvar.section_draft where case_id = $1 and section = 'dimensioning'`,
      [caseId],
    );
    const content = contentOf('dimensioning') as SectionContent;
    const cites = readSheet(words, []).tree.content;
    return test.stage.act(lead, {
      type: 'saveDraft',
      section: 'dimensioning',
      expectedVersion: row?.version ?? 0,
      content: { ...content, body: { ...content.body, content: [...content.body.content, ...cites] } },
    });
  };
  const lastOf = async (table: 'section_draft' | 'revision') => {
    const [row] = await test.engine.db.read<{ last: Paragraph }>(
      `select content->'body'->'content'->-1 as last from samsvar.${table}
        where case_id = $1 and section = 'dimensioning'`,
      [caseId],
    );
    return row!.last.content.map(({ text }) => text).join('');
  };

  it('is entered in one form, and no value that is none is taken', async () => {
    expect(await refusalOf(save())).toMatchObject({ code: 'unknownSource' });
    await test.stage.act(COORDINATOR, PLACES);
    expect(await inCase(registerOf)).toMatchObject({ places: { value: '20-24' } });
    expect(await inCase(caseFactsOf)).toEqual({ kofoedsmindeModel: 'mixture' });
    expect(await refusalOf(test.stage.act(COORDINATOR, { ...PLACES, value: 'mange' }))).toMatchObject({
      kind: 'invalid',
      code: 'factValue',
    });
    const entry = (await journalOf(test, caseId)).findLast(({ type }) => type === 'enterCaseFact');
    expect(entry!.data).not.toHaveProperty('value');
  });

  it('stands in the text with its value; a draft that has an earlier one goes no further', async () => {
    const { hash } = await save();
    expect(await lastOf('section_draft')).toBe('Der foreslås 20-24 pladser.');
    await test.stage.act(COORDINATOR, { ...PLACES, value: '30' });
    const sent = { type: 'requestReview', section: 'dimensioning', hash };
    expect(await refusalOf(test.stage.act(lead, sent))).toMatchObject({ code: 'factMoved' });
    const fresh = await save();
    expect(fresh.hash).not.toBe(hash);
    await test.stage.act(lead, { ...sent, hash: fresh.hash });
    expect(await lastOf('revision')).toBe('Der foreslås 30 pladser.');
  });

  it('changes no version: that one has what was sent round, and is flagged', async () => {
    const before = await test.engine.db.read(
      'select hash, content from samsvar.revision where case_id = $1',
      [caseId],
    );
    await test.stage.act(COORDINATOR, { ...PLACES, value: '12' });
    expect(
      await test.engine.db.read('select hash, content from samsvar.revision where case_id = $1', [caseId]),
    ).toEqual(before);
    const [{ content }] = before as [{ content: SectionContent }];
    const register = await inCase(registerOf);
    expect(registerAtHand({ sections: [] }, { dimensioning: content }, register).moved).toMatchObject([
      { section: 'dimensioning', shown: '30 pladser', now: '12 pladser' },
    ]);
  });
});

describe('political treatment', () => {
  it('is recorded by the region itself, and stated for every region', async () => {
    const regions = [
      { code: 'DK-81', name: 'Nordjylland' },
      { code: 'DK-82', name: 'Midtjylland' },
    ];
    await test.stage.act(secretariat('DK-81'), TREATED);
    const told = await inCase((tx, id) => treatmentTold(tx, id, regions));
    expect(told).toEqual([
      { region: 'DK-81', text: 'KKR Nordjylland: planlagt. På mødet i juni.' },
      { region: 'DK-82', text: 'Politisk behandling er ikke oplyst.' },
    ]);
  });

  it('needs the date of a meeting that was held, and no future one', async () => {
    const treated = { ...TREATED, stage: 'treated' };
    expect(await refusalOf(test.stage.act(secretariat('DK-82'), treated))).toMatchObject({ code: 'dated' });
    expect(
      await refusalOf(test.stage.act(secretariat('DK-82'), { ...treated, dated: '2031-01-01' })),
    ).toMatchObject({ code: 'futureMeeting' });
    const other = { ...treated, dated: '2023-11-22', documentId: '00000000-0000-4000-8000-000000000000' };
    expect(await refusalOf(test.stage.act(secretariat('DK-82'), other))).toMatchObject({
      code: 'unknownDocument',
    });
  });

  it('is another region’s to nobody: the database refuses the row', async () => {
    const forged = test.engine.db.transaction(async (tx) => {
      await tx.query(`select set_config('samsvar.region', 'DK-81', true)`);
      await tx.query(`update samsvar.political_treatment set text = 'x' where region = 'DK-82'`);
      return tx.query(
        `insert into samsvar.political_treatment (id, case_id, region, body, stage, text, recorded_by, recorded_at, latest)
         select gen_random_uuid(), $1, 'DK-82', 'kkr', 'planned', 'x', id, now(), true from samsvar.person limit 1`,
        [caseId],
      );
    });
    await expect(forged).rejects.toThrow('row-level security');
  });
});

describe('the reply that is put forward', () => {
  it('keeps the facts it was put forward with, and its annex tells of political treatment', async () => {
    await openSampleCase(test.stage, 'facts-2');
    await toEndorsing(test.stage);
    test.stage.begin('facts-2-late');
    const before = await test.stage.preview();
    await test.stage.act(COORDINATOR, FACT);
    expect(await test.stage.preview()).toMatchObject(before);
    await test.stage.act(secretariat('DK-83'), TREATED);
    const after = await test.stage.preview();
    expect(after.replyHash).toBe(before.replyHash);
    expect(after.submissionHash).not.toBe(before.submissionHash);
  });
});
