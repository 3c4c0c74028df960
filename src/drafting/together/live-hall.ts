import { Injectable, Logger } from '@nestjs/common';
import { Hocuspocus, type Connection, type beforeSyncPayload } from '@hocuspocus/server';
import * as Y from 'yjs';
import { LiveGate, type LiveCaller, type LiveSeat } from './live-gate.js';
import { LiveLine, OTHERS } from './live-line.js';
import { LiveStore } from './live-store.js';

/** Who sits behind a connection, and at which draft once admitted. */
export interface LiveContext extends LiveCaller {
  readonly name: string;
  readonly seat?: LiveSeat;
}

/** Largest piece that is taken, in bytes; as the database has it. */
export const LARGEST_PIECE = 1_048_576;
/** How often it is asked again whether those who sit here still may, in milliseconds. */
const ASK_AGAIN_MS = 10_000;

const OVER = { code: 4403, reason: 'over' };
const LATER = { code: 1013, reason: 'later' };

/** The shared drafts that people of this process write in. A piece is stored before it is taken in, and taken in before it is said to be. */
@Injectable()
export class LiveHall {
  private readonly log = new Logger('live drafts');
  private timer: NodeJS.Timeout | undefined;
  readonly hall: Hocuspocus<LiveContext>;

  constructor(
    private readonly gate: LiveGate,
    private readonly store: LiveStore,
    private readonly line: LiveLine,
  ) {
    this.hall = new Hocuspocus<LiveContext>({
      quiet: true,
      maxPendingDocuments: 2,
      maxUnauthenticatedQueueMessages: 20,
      onAuthenticate: ({ documentName, context }) => this.admit(documentName, context),
      onLoadDocument: ({ documentName, document }) => this.load(documentName, document),
      beforeSync: (piece) => this.keep(piece),
      beforeHandleAwareness: ({ states, context }) => {
        // Under one's own name, whatever the page says.
        for (const state of states.values())
          state.user = { id: context?.personId ?? '', name: context?.name ?? '' };
        return Promise.resolve();
      },
      onAwarenessUpdate: async ({ documentName, awareness, added, updated, removed, transactionOrigin }) => {
        if (transactionOrigin === OTHERS) return;
        await this.line.tellCursors(documentName, awareness, [...added, ...updated, ...removed]);
      },
    });
  }

  /** Asks from time to time whether everybody may still write. */
  start(): void {
    this.timer = setInterval(() => void this.askAgain(), ASK_AGAIN_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.line.close();
  }

  private async admit(liveId: string, context: LiveContext): Promise<Partial<LiveContext>> {
    if (!(await this.gate.holds(context))) throw new Error('over');
    return { seat: await this.gate.at(context, liveId) };
  }

  private async load(liveId: string, document: Y.Doc): Promise<void> {
    // Listening comes first: a piece that is committed while the others are read is told.
    await this.line.open(this.hall as Hocuspocus);
    const all = await this.store.load(liveId);
    if (all.length > 0) Y.applyUpdate(document, Y.mergeUpdates(all), OTHERS);
  }

  /**
   * Before a piece is taken in, and before its sender is told that it was, it is committed. One that cannot be stored is not taken:
   * its sender keeps it and comes again.
   */
  private async keep({ type, payload, connection, context, documentName }: beforeSyncPayload<LiveContext>) {
    if (type === 0 || connection.readOnly || isEmpty(payload)) return;
    const event = await this.stored(documentName, context, payload);
    if (event) refuse(connection, event);
  }

  private async stored(liveId: string, context: LiveContext, piece: Uint8Array) {
    if (!context.seat || piece.length > LARGEST_PIECE) return OVER;
    try {
      return (await this.store.append(context, context.seat, liveId, piece)) ? null : OVER;
    } catch (error) {
      this.log.warn(`A piece of a shared draft could not be stored: ${(error as Error).message}`);
      return LATER;
    }
  }

  private async askAgain(): Promise<void> {
    for (const document of this.hall.documents.values())
      for (const connection of document.getConnections() as Connection<LiveContext>[])
        if (!(await this.stillMay(document.name, connection.context))) connection.close(OVER);
  }

  private async stillMay(liveId: string, context: LiveContext): Promise<boolean> {
    try {
      if (!(await this.gate.holds(context))) return false;
      await this.gate.at(context, liveId);
      return true;
    } catch (error) {
      // While the database cannot be asked, nothing is stored either.
      return (error as Error).name === 'Unavailable';
    }
  }
}

/** A connection that only reads is not taken from, and told so. */
function refuse(connection: Connection<LiveContext>, event: typeof OVER): void {
  connection.readOnly = true;
  setImmediate(() => connection.close(event));
}

/** A page that has nothing new says so. Errors: what is no piece at all. */
function isEmpty(piece: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(piece);
  return structs.length === 0 && ds.clients.size === 0;
}
