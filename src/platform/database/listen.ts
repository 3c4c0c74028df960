import type pg from 'pg';

/** Hears what the database tells on a channel, over a connection of its own. */
export interface Listening {
  stop(): Promise<void>;
}

/** How long after a lost connection another is tried, in milliseconds. */
const AGAIN_MS = 500;

/**
 * Listens on a channel and goes on listening: a connection that is lost is made anew. `heard` gets each message; `resumed` is told
 * after every new connection, since what was said meanwhile was said to nobody. Resolves once the first connection listens.
 */
export async function listen(
  pool: pg.Pool,
  channel: string,
  on: { readonly heard: (message: string) => void; readonly resumed: () => void },
): Promise<Listening> {
  let stopped = false;
  let client: pg.PoolClient | null = null;
  let timer: NodeJS.Timeout | undefined;

  const drop = (gone: pg.PoolClient, error: Error) => {
    gone.removeAllListeners('notification');
    gone.removeAllListeners('error');
    // The driver may speak of it once more.
    gone.on('error', () => undefined);
    gone.release(error);
    if (client === gone) client = null;
  };
  const connect = async () => {
    const made = await pool.connect();
    client = made;
    made.on('notification', ({ payload }) => on.heard(payload ?? ''));
    made.on('error', (error) => {
      drop(made, error);
      later();
    });
    try {
      await made.query(`listen ${channel}`);
    } catch (error) {
      drop(made, error as Error);
      throw error;
    }
  };
  const later = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void connect().then(on.resumed, later), AGAIN_MS).unref();
  };

  await connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      last?.removeAllListeners('notification');
      await last?.query(`unlisten ${channel}`).catch(() => undefined);
      last?.removeAllListeners('error');
      // A connection that has listened is not handed on.
      last?.release(true);
    },
  };
}
