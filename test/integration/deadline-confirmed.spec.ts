import { fileDocument } from '../../src/sample/story/papers.js';
import { milestonesOf, refusalOf } from '../support/case-play.js';
import {
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  type TestEngine,
} from '../support/engine.js';

let arena: TestEngine;
let caseId: string;

beforeAll(async () => {
  arena = await openTestEngine();
  caseId = await openSampleCase(arena.stage, '2024-73');
  arena.stage.begin('deadline');
});
afterAll(() => arena?.close());

const inCase = (body: Record<string, unknown>, by: string) => arena.stage.actOn(caseId, by, body as never);
const read = <T extends object>(sql: string, ...parameters: unknown[]) =>
  arena.engine.db.read<T>(sql, parameters);

describe('the formal date', () => {
  const letter = (direction: 'in' | 'out') =>
    fileDocument(arena.stage, COORDINATOR, {
      kind: 'letter',
      direction,
      party: 'Social- og Boligstyrelsen',
      theme: 'Fornyet behandling',
      dated: '2023-11-22',
      fileName: `${direction}.txt`,
      text: `Brev ${direction}`,
    });

  it('is confirmed by a letter of the agency, and then says by which and who looked', async () => {
    const documentId = await letter('in');
    const outgoingId = await letter('out');
    const confirm = (id: unknown, by = COORDINATOR) =>
      inCase({ type: 'confirmDeadline', documentId: id }, by);
    expect(await refusalOf(confirm(documentId, secretariat('DK-81')))).toMatchObject({
      code: 'notCoordinator',
    });
    expect(await refusalOf(confirm(outgoingId))).toEqual({ kind: 'invalid', code: 'notFromAgency' });
    const before = await milestonesOf(arena, caseId);
    await confirm(documentId);
    const [formal] = await read<Record<string, string>>(
      `select date, confirmed_by, document_id from samsvar.deadline_date where case_id = $1 and kind = 'formal' and current`,
      caseId,
    );
    expect(formal).toEqual({
      date: '2024-06-01',
      confirmed_by: 'Styrelsens skrivelse af 22. november 2023. Efterset af Sekretariat Midtjylland.',
      document_id: documentId,
    });
    expect(await milestonesOf(arena, caseId)).toEqual(before);
    expect(await refusalOf(confirm(documentId))).toMatchObject({ code: 'alreadyConfirmed' });
  });

  it('stays when the agency gives some sections another', async () => {
    const documentId = await letter('in');
    const given = {
      type: 'registerSectionExtension',
      sections: ['financing'],
      until: '2024-07-01',
      documentId,
    };
    expect(await refusalOf(inCase({ ...given, sections: ['nowhere'] }, COORDINATOR))).toMatchObject({
      code: 'unknownSection',
    });
    await inCase(given, COORDINATOR);
    expect(
      await read(
        'select sections, state, granted_until as until from samsvar.extension where case_id = $1 order by number',
        caseId,
      ),
    ).toEqual([{ sections: ['financing'], state: 'granted', until: '2024-07-01' }]);
  });
});
