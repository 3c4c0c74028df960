import { Injectable } from '@nestjs/common';
import { v4 as newId } from 'uuid';
import * as Y from 'yjs';
import { showRegion } from '../../identity/read-as.reads.js';
import { viewerOf } from '../../identity/viewer.reads.js';
import { canonicalJson } from '../../platform/canonical/canonical.js';
import { Refused } from '../../platform/commands/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { contentIn, docOf, rewrite, type LiveContent } from '../../web/editor/live/live-text.js';
import { hasAllOf, stateOf } from '../../web/editor/live/live-state.js';
import { draftOf, draftVersion } from '../drafts.reads.js';
import { withSources } from '../sources/sources.reads.js';
import { emptyContent } from '../section-content.pure.js';
import { liveOf, withSaved } from './live-content.pure.js';
import { SESSION_HOLDS, type LiveCaller, type LiveSeat } from './live-gate.js';

interface Live {
  readonly id: string;
  readonly version: number;
  readonly ended: boolean;
  readonly state: string | null;
}

/** So many pieces are put together into one when a shared draft is opened. */
const MANY = 300;

/** Tells the pieces of this process from those of others. */
export const PROCESS = newId();

/** The shared drafts in the database: what is not committed there has not been written. */
@Injectable()
export class LiveStore {
  constructor(private readonly db: Database) {}

  /**
   * The shared text of a draft, begun from what is saved when there is none. What was saved beside it meanwhile is put in, and what
   * was saved of it with words that never arrived; one that has ended goes on as a new one. Errors: `Unavailable`.
   */
  open(caller: LiveCaller, seat: LiveSeat): Promise<string> {
    return this.db.transaction(async (tx) => {
      await inNameOf(tx, caller, seat);
      const live = await this.row(tx, seat);
      const draft = await draftOf(tx, seat.caseId, seat.section);
      const version = draft?.version ?? 0;
      const all = await pieces(tx, live.id);
      const doc = docOf(all.map(({ data }) => data));
      const lacks = live.state !== null && !hasAllOf(stateOf(doc), live.state);
      if (live.version === version && !live.ended && !lacks)
        return this.gathered(tx, caller, seat, live, all);
      const saved = liveOf(seat.procedure, seat.section, draft?.content ?? emptyContent);
      if (live.version < 0) return this.begin(tx, caller, seat, { version, content: saved });
      const written = contentIn(doc);
      const grown = lacks ? live.version - 1 : live.version;
      const content = await this.together(tx, seat, grown, saved, written);
      if (live.ended || written === null) return this.begin(tx, caller, seat, { version, content });
      const before = Y.encodeStateVector(doc);
      rewrite(doc, content);
      await insert(tx, caller, seat, live.id, Y.encodeStateAsUpdate(doc, before));
      const put = [live.id, version, stateOf(doc)];
      await tx.query('update samsvar.live_draft set version = $2, state = $3 where id = $1', put);
      return live.id;
    });
  }

  /**
   * Puts into a shared draft what a save has made of its sources: the words of the fact register, and what is said of each. All who
   * write get it as a piece like any other. Errors: `Unavailable`; `Refused` for a source the case does not have.
   */
  settle(caller: LiveCaller, seat: LiveSeat, id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      await inNameOf(tx, caller, seat);
      const [live] = await tx.query('select from samsvar.live_draft where id = $1 and not ended for update', [
        id,
      ]);
      const doc = docOf(live ? (await pieces(tx, id)).map(({ data }) => data) : []);
      const written = contentIn(doc);
      if (!live || written === null) return;
      const { body: tree } = await withSources(tx, seat.caseId, { body: written.tree });
      if (canonicalJson(tree) === canonicalJson(written.tree)) return;
      const before = Y.encodeStateVector(doc);
      rewrite(doc, { ...written, tree });
      await insert(tx, caller, seat, id, Y.encodeStateAsUpdate(doc, before));
    });
  }

  /** Every piece of a shared draft. */
  async load(id: string): Promise<Uint8Array[]> {
    return (await this.db.read<Piece>(PIECES, [id])).map(({ data }) => data);
  }

  /** One piece by its id; null when it has been put together with others. */
  async piece(id: string): Promise<Uint8Array | null> {
    const [row] = await this.db.read<Piece>('select id, data from samsvar.live_update where id = $1', [id]);
    return row?.data ?? null;
  }

  /**
   * Stores a piece; when this resolves it is committed. False when its writer may not write here any more: the session is over, the
   * region is no longer theirs, or the shared draft has ended. Errors: `Unavailable`, `OutcomeUnknown`.
   */
  async append(caller: LiveCaller, seat: LiveSeat, id: string, data: Uint8Array): Promise<boolean> {
    try {
      return await this.db.transaction(async (tx) => {
        await inNameOf(tx, caller, seat);
        // This process takes it in by itself; what `open` puts in is told to this one too.
        await tx.query(`select set_config('samsvar.process', $1, true)`, [PROCESS]);
        const [live] = await tx.query(
          `select from samsvar.live_draft where id = $1 and not ended and ${SESSION_HOLDS('$2', '$3')} for key share`,
          [id, caller.sessionId, caller.personId],
        );
        if (!live) return false;
        await insert(tx, caller, seat, id, data);
        return true;
      });
    } catch (error) {
      // Refused by the policy, or by the fence of the database.
      if (error instanceof Refused || (error as { code?: string }).code === '42501') return false;
      throw error;
    }
  }

  /** Tells the other processes something that is gone with the moment, such as where somebody's cursor is. */
  async tell(message: string): Promise<void> {
    await this.db.read(`select pg_notify('samsvar_live', $1)`, [message]);
  }

  /** The row of the draft's shared text, locked; version -1 when it was made just now. */
  private async row(tx: Tx, { caseId, section }: LiveSeat): Promise<Live> {
    const [made] = await tx.query<Live>(
      `insert into samsvar.live_draft (id, case_id, section, version, ended, opened_at) values ($1, $2, $3, 0, false, samsvar.now())
       on conflict (case_id, section) do nothing returning id, -1 as version, ended, state`,
      [newId(), caseId, section],
    );
    if (made) return made;
    const [known] = await tx.query<Live>(
      `select id, version, ended, state from samsvar.live_draft where case_id = $1 and section = $2 for update`,
      [caseId, section],
    );
    return known ?? this.row(tx, { caseId, section } as LiveSeat);
  }

  private async together(
    tx: Tx,
    { caseId, section, procedure }: LiveSeat,
    version: number,
    saved: LiveContent,
    live: LiveContent | null,
  ): Promise<LiveContent> {
    if (live === null) return saved;
    const base = version > 0 ? await draftVersion(tx, caseId, section, version) : null;
    return withSaved(liveOf(procedure, section, base?.content ?? emptyContent), saved, live);
  }

  /** Begun anew: with it goes everything that was ever deleted in the old one. */
  private async begin(
    tx: Tx,
    caller: LiveCaller,
    seat: LiveSeat,
    { version, content }: { readonly version: number; readonly content: LiveContent },
  ): Promise<string> {
    const { caseId, section } = seat;
    const id = newId();
    await tx.query('delete from samsvar.live_draft where case_id = $1 and section = $2', [caseId, section]);
    const doc = new Y.Doc();
    rewrite(doc, content);
    await tx.query(
      `insert into samsvar.live_draft (id, case_id, section, version, ended, opened_at, state)
       values ($1, $2, $3, $4, false, samsvar.now(), $5)`,
      [id, caseId, section, version, stateOf(doc)],
    );
    await insert(tx, caller, seat, id, Y.encodeStateAsUpdate(doc));
    return id;
  }

  /** Many pieces become one. Pieces that come meanwhile stay. */
  private async gathered(
    tx: Tx,
    caller: LiveCaller,
    seat: LiveSeat,
    { id }: Live,
    all: readonly Piece[],
  ): Promise<string> {
    if (all.length > MANY) {
      await insert(tx, caller, seat, id, Y.encodeStateAsUpdate(docOf(all.map(({ data }) => data))));
      await tx.query('delete from samsvar.live_update where id = any($1::uuid[])', [
        all.map((one) => one.id),
      ]);
    }
    return id;
  }
}

interface Piece {
  readonly id: string;
  readonly data: Buffer;
}

const PIECES = 'select id, data from samsvar.live_update where live_id = $1';
const pieces = (tx: Tx, id: string) => tx.query<Piece>(PIECES, [id]);

/** Who writes, and in which region's name, as far as the database agrees. Errors: `Refused` for an account that is closed. */
async function inNameOf(tx: Tx, { personId }: LiveCaller, { region }: LiveSeat): Promise<void> {
  await viewerOf(tx, { personId });
  await showRegion(tx, region);
}

async function insert(
  tx: Tx,
  { personId }: LiveCaller,
  { caseId, section }: LiveSeat,
  liveId: string,
  data: Uint8Array,
): Promise<void> {
  await tx.query(
    `insert into samsvar.live_update (id, live_id, case_id, section, data, written_by, written_at)
     values ($1, $2, $3, $4, $5, $6, samsvar.now())`,
    [newId(), liveId, caseId, section, Buffer.from(data), personId],
  );
}
