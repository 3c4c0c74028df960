import { randomUUID } from 'node:crypto';
import { journalBytes, verifyJournalStream } from '../../src/journal/journal-file.js';
import { readCaseJournal } from '../../src/journal/journal.reads.js';
import { processLookup } from '../../src/journal/process-lookup.pure.js';
import { procedures } from '../../src/procedure/catalogue.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  toApproving,
  type TestEngine,
} from '../support/engine.js';
import { fillLive } from '../support/every-table.js';

const WORDS = 'Forbehold: Hans Hansen fra Ringkøbing er nævnt her ved en fejl.';
const REASON = 'Et navn på en borger er skrevet ved en fejl.';

describe('A text with personal data', () => {
  let arena: TestEngine;
  let caseId: string;
  const send = (person: string, body: { type: string } & Record<string, unknown>) =>
    arena.engine.executor.execute({
      key: randomUUID(),
      personId: arena.stage.people.get(person)!,
      caseId,
      body,
    });
  const texts = (seq: number) =>
    arena.engine.db.read<{ field: string; text: string | null; erased: boolean }>(
      `select field, text, erased_at is not null as erased from samsvar.journal_text where chain_id = $1 and seq = $2 order by field`,
      [caseId, seq],
    );
  const lastSeq = async () =>
    (
      await arena.engine.db.read<{ seq: number }>('select seq from samsvar.case_file where id = $1', [caseId])
    )[0]!.seq;
  const verified = () =>
    arena.engine.db.transaction(async (tx) => {
      const { header, lines } = await readCaseJournal(tx, caseId);
      return verifyJournalStream(journalBytes(header, lines), { process: processLookup(procedures) });
    });
  /** Seq and field of a chair's reservation. */
  let seq: number;

  beforeAll(async () => {
    arena = await openTestEngine();
    caseId = await openSampleCase(arena.stage, '2023-7996');
    await toApproving(arena.stage, ['timeline']);
    const hash = arena.stage.noted('hash:timeline');
    await send(chair('DK-81'), {
      type: 'approveWithReservation',
      section: 'timeline',
      hash,
      words: WORDS,
      basis: 'chair',
    });
    seq = await lastSeq();
  });
  afterAll(() => arena?.close());

  it('is erased by two persons, the copy with it, and the journal still verifies and says so', async () => {
    const { field } = (await texts(seq))[0]!;
    const { answer } = await send(COORDINATOR, { type: 'proposeErasure', seq, field, reason: REASON });
    const { erasureId } = answer as { erasureId: string };
    expect((await texts(seq))[0]).toMatchObject({ text: WORDS, erased: false });
    await expect(send(COORDINATOR, { type: 'confirmErasure', erasureId })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'samePerson',
    });
    await expect(send(chair('DK-82'), { type: 'confirmErasure', erasureId })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await arena.engine.db.transaction((tx) => fillLive(tx, caseId, arena.stage.people.get(COORDINATOR)!));
    await send(secretariat('DK-85'), { type: 'confirmErasure', erasureId });
    // Pieces of shared texts cannot be searched: they go whole.
    await expect(arena.engine.db.read('select from samsvar.live_update')).resolves.toEqual([]);
    expect((await texts(seq))[0]).toEqual({ field, text: null, erased: true });
    const [row] = await arena.engine.db.read<{ words: string; region: string }>(
      `select words, region from samsvar.answer where case_id = $1 and kind = 'yesWithReservation'`,
      [caseId],
    );
    expect(row).toEqual({ words: 'Teksten er slettet.', region: 'DK-81' });
    const verdict = await verified();
    expect(verdict).toMatchObject({ ok: true, texts: { erased: 1 } });
    await expect(send(secretariat('DK-83'), { type: 'confirmErasure', erasureId })).rejects.toMatchObject({
      code: 'settledErasure',
    });
    await expect(
      send(COORDINATOR, { type: 'proposeErasure', seq, field, reason: REASON }),
    ).rejects.toMatchObject({ code: 'alreadyErased' });
  });

  it('stands when the second person lets it stand, and may be proposed again', async () => {
    await send(COORDINATOR, {
      type: 'registerNote',
      direction: 'in',
      party: 'Lolland',
      theme: 'Drift',
      dated: '2023-11-22',
      accessStatus: 'undecided',
      note: 'En borger er nævnt.',
    });
    const note = await lastSeq();
    const propose = () =>
      send(COORDINATOR, { type: 'proposeErasure', seq: note, field: 'note', reason: REASON });
    const { erasureId } = (await propose()).answer as { erasureId: string };
    await expect(propose()).rejects.toMatchObject({ code: 'alreadyProposed' });
    await send(secretariat('DK-85'), { type: 'dropErasure', erasureId });
    expect((await texts(note)).find(({ field }) => field === 'note')).toMatchObject({
      text: 'En borger er nævnt.',
    });
    const again = (await propose()).answer as { erasureId: string };
    await send(secretariat('DK-81'), { type: 'confirmErasure', erasureId: again.erasureId });
    const [document] = await arena.engine.db.read<{ note: string; theme: string }>(
      'select note, theme from samsvar.document where case_id = $1 order by registered_at desc limit 1',
      [caseId],
    );
    expect(document).toEqual({ note: 'Teksten er slettet.', theme: 'Drift' });
    expect(await verified()).toMatchObject({ ok: true, texts: { erased: 2 } });
  });

  it('has no other way out of the journal, for the application as for the owner', async () => {
    const { db } = arena.engine;
    for (const sql of [
      `update samsvar.journal_text set text = null, salt = null, erased_at = now() where chain_id = $1 and text is not null`,
      `update samsvar.journal_text set text = 'andet' where chain_id = $1 and text is not null`,
    ])
      await expect(db.transaction((tx) => tx.query(sql, [caseId]))).rejects.toThrow('confirmed erasure');
    const [erasure] = await db.read<{ id: string; by: string }>(
      `select id, proposed_by as by from samsvar.text_erasure where case_id = $1 limit 1`,
      [caseId],
    );
    await expect(
      db.transaction((tx) =>
        tx.query(`update samsvar.text_erasure set settled_by = $2 where id = $1`, [erasure!.id, erasure!.by]),
      ),
    ).rejects.toThrow('text_erasure_two_persons');
  });

  it('is none: what opened the case, and what is not there', async () => {
    for (const [at, field] of [
      [1, 'title'],
      [seq, 'findesIkke'],
      [9999, 'note'],
    ] as const)
      await expect(
        send(COORDINATOR, { type: 'proposeErasure', seq: at, field, reason: REASON }),
      ).rejects.toMatchObject({ code: 'noText' });
    await expect(
      send(secretariat('DK-85'), { type: 'proposeErasure', seq, field: 'note', reason: REASON }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
