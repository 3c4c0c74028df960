import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type { Doc } from 'yjs';
import { stateOf } from './live-state.js';

/** How long what is typed waits for more before it is sent, in milliseconds. */
const GATHER_MS = 80;

/** What happens on the line of a shared draft. */
export interface LineEvents {
  /** Everything that stands on the server stands here. */
  readonly synced: () => void;
  /** Where the others are, or whether all is stored, has changed. */
  readonly moved: () => void;
  readonly lost: () => void;
  /** It is over here: ended, or not this writer's any more. */
  readonly over: () => void;
}

/** The line to the server, by which a draft is shared. */
export class LiveLine {
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly provider: HocuspocusProvider;

  constructor(document: string, doc: Doc, on: LineEvents) {
    const { protocol, host } = location;
    this.socket = new HocuspocusProviderWebsocket({
      url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sammen`,
      delay: 500,
      minDelay: 500,
      maxDelay: 8_000,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: document,
      document: doc,
      token: 'session',
      flushDelay: GATHER_MS,
      onSynced: on.synced,
      onUnsyncedChanges: on.moved,
      onAwarenessChange: on.moved,
      onDisconnect: on.lost,
      onAuthenticationFailed: on.over,
      onClose: ({ event }) => {
        if (event.reason === 'ended' || event.reason === 'over') on.over();
        else on.lost();
      },
    });
    this.provider.attach();
  }

  get awareness() {
    return this.provider.awareness!;
  }
  get stands(): boolean {
    return (
      this.provider.isSynced ||
      (this.socket.status === WebSocketStatus.Connected && this.provider.isAuthenticated)
    );
  }
  /** How far the text has come here. */
  get state(): string {
    return stateOf(this.provider.document);
  }
  /** Whether something typed here is not stored yet. */
  get waits(): boolean {
    return this.provider.hasUnsyncedChanges;
  }
  tell(name: string, value: unknown): void {
    this.provider.setAwarenessField(name, value);
  }

  close(): void {
    // A retry that was set going before would open it again.
    this.socket.connect = () => Promise.resolve();
    this.provider.destroy();
    this.socket.destroy();
  }
}
