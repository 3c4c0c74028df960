import type { Person } from './person.js';

interface Wire {
  cutSockets(away: boolean): void;
  holdSockets(hold: boolean): void;
}

// Chromium's own way of being offline lets a request out and drops its answer only: here nothing leaves the machine.
/** Takes the network away from a person whose sockets are wired. */
export async function cut({ page }: Person): Promise<void> {
  await page.context().route('**/*', (route) => route.abort('internetdisconnected'));
  await page.evaluate(() => (globalThis as unknown as Wire).cutSockets(true));
}

/** Gives it back. */
export async function mend({ page }: Person): Promise<void> {
  await page.context().unroute('**/*');
  await page.evaluate(() => (globalThis as unknown as Partial<Wire>).cutSockets?.(false));
}

/** Holds up what is sent by sockets, or lets it go; requests go through. */
export async function holdSockets({ page }: Person, hold: boolean): Promise<void> {
  await page.evaluate((held) => (globalThis as unknown as Wire).holdSockets(held), hold);
}

/** Runs in the page, before anything of it: sockets that can be cut or held up, since no interception reaches those that are open. */
export function wireSockets(): void {
  const open = new Set<WebSocket>();
  let away = false;
  let held: (() => void)[] | null = null;
  const Real = WebSocket;
  const dead = () => {
    const socket = Object.assign(new EventTarget(), {
      readyState: 3,
      close: () => undefined,
      send: () => undefined,
    });
    setTimeout(() => socket.dispatchEvent(new CloseEvent('close')), 20);
    return socket as unknown as WebSocket;
  };
  globalThis.WebSocket = new Proxy(Real, {
    construct: (_, [url]: [string]) => {
      if (away) return dead();
      const socket = new Real(url);
      const send = socket.send.bind(socket);
      socket.send = (data) => (held ? void held.push(() => send(data)) : send(data));
      open.add(socket);
      return socket;
    },
  });
  Object.assign(globalThis, {
    cutSockets: (gone: boolean) => {
      away = gone;
      if (gone) for (const socket of open) socket.close();
      if (gone) open.clear();
    },
    holdSockets: (hold: boolean) => {
      const before = held ?? [];
      held = hold ? before : null;
      if (!hold) for (const send of before) send();
    },
  } satisfies Wire);
}
