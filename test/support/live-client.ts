import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { contentIn, textIn } from '../../src/web/editor/live/live-text.js';
import { blockText } from '../../src/platform/text/document-tree.js';
import { eventually } from './eventually.js';
import { tokenIn, type Visitor } from './sign-in.js';

/** Asks for the shared text of a page of writing. */
export async function joinLive(
  visitor: Visitor,
  page: string,
): Promise<{ status: number; document: string }> {
  const { html } = await visitor.get(page);
  const { status, html: body } = await visitor.post(`${page}/sammen`, { _csrf: tokenIn(html) });
  return { status, document: status === 200 ? (JSON.parse(body) as { document: string }).document : '' };
}

/** A browser's socket: with the cookie of its session and the page it comes from. */
const socketOf = (cookie: string, origin: string) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin } });
    }
  };

/** Somebody who writes in a shared text, without a page round it. */
export class LiveClient {
  private line: { socket: HocuspocusProviderWebsocket; provider: HocuspocusProvider } | null = null;
  /** Words that the server has said are stored. */
  readonly acknowledged: string[] = [];
  private sent: string[] = [];
  /** Was not let in. */
  denied = false;
  /** Was sent out. */
  out = false;

  constructor(
    readonly document: string,
    private readonly cookie: string,
    readonly doc = new Y.Doc(),
  ) {}

  /** Opens the line to a process; the same text as before goes on. */
  connect(url: string): this {
    const socket = new HocuspocusProviderWebsocket({
      url: `${url.replace('http', 'ws')}/sammen`,
      WebSocketPolyfill: socketOf(this.cookie, url),
      delay: 20,
      minDelay: 20,
      maxDelay: 50,
    });
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: this.document,
      document: this.doc,
      token: 'session',
      // Acknowledged one after the other, in the order they were sent.
      onUnsyncedChanges: ({ number }) => {
        this.acknowledged.push(...this.sent.splice(0, Math.max(0, this.sent.length - number)));
      },
      onAuthenticationFailed: () => (this.denied = true),
      onClose: ({ event }) => (this.out ||= event.reason === 'over'),
    });
    provider.attach();
    this.line = { socket, provider };
    return this;
  }

  get provider(): HocuspocusProvider {
    return this.line!.provider;
  }

  /** A new paragraph at the end. */
  type(words: string): void {
    this.sent.push(words);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    textIn(this.doc).push([paragraph]);
  }

  /** What stands in the text, block by block. */
  reads(): string[] {
    return (contentIn(this.doc)?.tree.content ?? []).map(blockText);
  }

  async synced(): Promise<this> {
    await eventually(() => this.provider.isSynced && !this.provider.hasUnsyncedChanges, 20_000);
    return this;
  }

  /** The line is cut; what was written stays with the writer. */
  cut(): void {
    // A retry that was set going before would open it again.
    if (this.line) this.line.socket.connect = () => Promise.resolve();
    this.line?.provider.destroy();
    this.line?.socket.destroy();
    this.line = null;
  }
}
