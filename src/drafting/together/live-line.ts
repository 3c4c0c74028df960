import { Injectable } from '@nestjs/common';
import { Hocuspocus } from '@hocuspocus/server';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Database } from '../../platform/database/database.js';
import type { Listening } from '../../platform/database/listen.js';
import { LiveStore, PROCESS } from './live-store.js';

/** What PostgreSQL takes as one message, in bytes. */
const LONGEST = 7_900;
/** Where what other processes told comes from, so that it is not told back. */
export const OTHERS = { source: 'local', skipStoreHooks: true } as const;

/** The text has ended: its pages begin again with what is saved. */
const ENDED = { code: 4410, reason: 'ended' };

/**
 * The line between the processes: the database tells each committed piece and each end; here they reach the people of this
 * process. Cursors go the same way, and are gone when they are not heard.
 */
@Injectable()
export class LiveLine {
  private listening: Promise<Listening> | null = null;

  constructor(
    private readonly db: Database,
    private readonly store: LiveStore,
  ) {}

  /** Listens from the first shared draft on. Errors: `Unavailable`. */
  async open(hall: Hocuspocus): Promise<void> {
    this.listening ??= this.db.listen(
      'samsvar_live',
      (message) => void this.heard(hall, message).catch(() => this.loseAll(hall)),
      () => void this.catchUp(hall).catch(() => this.loseAll(hall)),
    );
    try {
      await this.listening;
    } catch (error) {
      this.listening = null;
      throw error;
    }
  }

  async close(): Promise<void> {
    await (await this.listening?.catch(() => null))?.stop();
  }

  /** Tells the others where cursors are. Never throws: the next movement tells it again. */
  async tellCursors(
    id: string,
    awareness: Parameters<typeof encodeAwarenessUpdate>[0],
    changed: number[],
  ): Promise<void> {
    const told = Buffer.from(encodeAwarenessUpdate(awareness, changed)).toString('base64');
    if (told.length > LONGEST) return;
    await this.store.tell(`a:${id}:${PROCESS}:${told}`).catch(() => undefined);
  }

  private async heard(hall: Hocuspocus, message: string): Promise<void> {
    const [kind, id = '', third = '', fourth = ''] = message.split(':');
    const document = hall.documents.get(id) ?? (await hall.loadingDocuments.get(id)?.catch(() => undefined));
    if (!document) return;
    if (kind === 'e') return this.end(hall, id);
    if (kind === 'a' && third !== PROCESS)
      applyAwarenessUpdate(document.awareness, Buffer.from(fourth, 'base64'), OTHERS);
    if (kind === 'u' && fourth !== PROCESS) {
      const piece = await this.store.piece(third);
      if (piece) Y.applyUpdate(document, piece, OTHERS);
      else await this.reload(hall, id);
    }
  }

  private end(hall: Hocuspocus, id: string): void {
    for (const connection of hall.documents.get(id)?.getConnections() ?? []) connection.close(ENDED);
  }

  /** What was told while nobody listened is read again: a piece that is known already changes nothing. */
  private async catchUp(hall: Hocuspocus): Promise<void> {
    for (const id of hall.documents.keys()) await this.reload(hall, id);
  }

  private async reload(hall: Hocuspocus, id: string): Promise<void> {
    const all = await this.store.load(id);
    if (all.length === 0) return this.end(hall, id);
    const document = hall.documents.get(id);
    if (document) Y.applyUpdate(document, Y.mergeUpdates(all), OTHERS);
  }

  /** The database cannot be asked: the pages come again, and are told everything then. */
  private loseAll(hall: Hocuspocus): void {
    hall.closeConnections();
  }
}
