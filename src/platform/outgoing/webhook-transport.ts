import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { request, type RequestOptions } from 'node:https';
import { isPublicAddress } from './public-address.js';
import { refusalOfTarget, type WebhookSettings } from './webhook-target.pure.js';

// The one file of the server that asks an address (T5): lint refuses node:https everywhere else, and
// test/unit/no-fetching.spec.ts knows no other exception.

/** One event on its way to one receiver. */
export interface WebhookDelivery {
  readonly url: string;
  /** Stays the same however often it is sent. */
  readonly id: string;
  /** Seconds since 1970 at which it is handed over. */
  readonly timestamp: number;
  readonly signature: string;
  readonly body: string;
}

/** The receiver, or our own rules, said no for good: sending the same again will not help. `gone`: it wants no more. */
export class WebhookRefused extends Error {
  constructor(
    text: string,
    readonly gone = false,
  ) {
    super(text);
  }
}
/** Not taken for now, or nobody knows (`unknown`): it is sent again with the same id. */
export class WebhookDelayed extends Error {
  constructor(
    text: string,
    readonly unknown: boolean,
  ) {
    super(text);
  }
}

/** How events leave the house. */
export abstract class WebhookTransport {
  /** Errors: `WebhookRefused`, `WebhookDelayed`. */
  abstract send(delivery: WebhookDelivery): Promise<void>;
}

/** How long a silent receiver is waited for, in milliseconds: well inside the lease of a claimed row. */
const PATIENCE = 10_000;
/** Answers that ask for another try. */
const LATER = new Set([408, 425, 429]);
const GONE = 410;

/** Over https to hosts that are named, at addresses of the internet. Follows no redirect and reads no answer but its number. */
export class HttpsWebhooks extends WebhookTransport {
  constructor(private readonly settings: WebhookSettings) {
    super();
  }

  async send(delivery: WebhookDelivery): Promise<void> {
    const refusal = refusalOfTarget(delivery.url, this.settings);
    if (refusal !== null) throw new WebhookRefused(refusal);
    const status = await this.post(delivery);
    if (status >= 200 && status < 300) return;
    const text = `Modtageren svarede ${status}.`;
    if (status >= 500 || LATER.has(status)) throw new WebhookDelayed(text, false);
    throw new WebhookRefused(text, status === GONE);
  }

  private post({ url, id, timestamp, signature, body }: WebhookDelivery): Promise<number> {
    const bytes = Buffer.from(body, 'utf8');
    const options = this.options({
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      'user-agent': 'Samsvar',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signature,
    });
    return new Promise((resolve, reject) => {
      let begun = false;
      const asked = request(url, options, (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      });
      asked.on('error', (error) => reject(classify(error, begun)));
      asked.on('socket', (socket) => socket.once('secureConnect', () => (begun = true)));
      asked.end(bytes);
    });
  }

  private options(headers: RequestOptions['headers']): RequestOptions {
    const { patience = PATIENCE, reach = 'public', ca } = this.settings;
    return {
      method: 'POST',
      headers,
      agent: false,
      signal: AbortSignal.timeout(patience),
      ...(reach === 'public' ? { lookup: publicOnly } : {}),
      ...(ca === undefined ? {} : { ca }),
    };
  }
}

function classify(error: Error, begun: boolean): Error {
  if (error instanceof WebhookRefused) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return new WebhookDelayed('Modtageren svarede ikke i tide.', begun);
  return new WebhookDelayed(error.message, begun);
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * The addresses of a name, when all are of the internet. They are those that are connected to: a name that is answered
 * otherwise the next time leads nowhere else.
 */
function publicOnly(name: string, options: LookupOptions, found: Found): void {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    const inside = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (inside || !first)
      return found(new WebhookRefused(`${name} fører til en adresse på et internt net.`), []);
    if (options.all) return found(null, addresses);
    found(null, first.address, first.family);
  });
}
