/** Where webhooks may go, as whoever operates the installation has named it, and how the program reaches it. */
export interface WebhookSettings {
  /** Hosts, with a port when it is not 443, in small letters; no other is ever asked. */
  readonly hosts: readonly string[];
  /** What the secrets of all webhooks follow from; null where none is set and nothing can be signed. */
  readonly key: string | null;
  /** How long a silent receiver is waited for, in milliseconds; tests make it short. */
  readonly patience?: number;
  /** `loopback` lets a test's own receiver be reached; no setting of a running program does. */
  readonly reach?: 'public' | 'loopback';
  /** The certificate that a test's receiver shows. */
  readonly ca?: string;
}

/** Nothing is configured: no host is named, so no webhook can be registered and none leaves. */
export const NO_WEBHOOKS: WebhookSettings = { hosts: [], key: null };

/** Longest address of a receiver, in characters. */
const LONGEST = 500;

/**
 * Why nothing may be sent to an address, in Danish; null when it may. Only https, only hosts that are named, never an
 * address in numbers: which machine a name leads to is tested when it is asked (`webhook-transport.ts`).
 */
export function refusalOfTarget(target: string, { hosts }: Pick<WebhookSettings, 'hosts'>): string | null {
  if (target.length > LONGEST || !URL.canParse(target)) return 'Adressen kan ikke læses.';
  const { protocol, username, password, hash, hostname, host } = new URL(target);
  if (protocol !== 'https:') return 'Adressen skal begynde med https://.';
  if (username !== '' || password !== '' || hash !== '')
    return 'Adressen må ikke have navn, adgangskode eller # i sig.';
  if (isNumeric(hostname)) return 'Adressen skal have et værtsnavn, ikke en adresse i tal.';
  if (!hosts.includes(host))
    return `Værten ${host} er ikke blandt dem, driften har tilladt (SAMSVAR_WEBHOOK_HOSTS).`;
  return null;
}

// The parser of addresses has brought every way to write an IPv4 address to dotted numbers, and IPv6 into brackets.
const isNumeric = (hostname: string): boolean => hostname.startsWith('[') || /^[\d.]+$/.test(hostname);

/** The hosts of a list as `esdh.kommune.dk,bus.kommune.dk:8443`; null when one is no public name. */
export function readWebhookHosts(list: string): readonly string[] | null {
  const hosts = list.split(',').map((one) => one.trim().toLowerCase());
  const all = hosts.every((host) => {
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/.test(host) || !URL.canParse(`https://${host}`))
      return false;
    const { hostname, host: same } = new URL(`https://${host}`);
    return same === host && !isNumeric(hostname) && !OWN_NAMES.test(hostname);
  });
  return all ? hosts : null;
}

const OWN_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|arpa)$/;
