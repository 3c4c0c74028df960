import { isIP } from 'node:net';

/** Whose word counts for the address and protocol a request came by: nobody's, or that of proxies in these networks. */
export type TrustedProxies = false | readonly string[];

/** Names the server knows: 127.0.0.0/8 and ::1; 10/8, 172.16/12, 192.168/16 and fc00::/7. */
const named = new Set(['loopback', 'uniquelocal']);

/**
 * Reads `SAMSVAR_TRUST_PROXY`. Null for what is no list of addresses and networks, or trusts half the world. A number of hops is
 * none: it would let whoever reaches the port make up the address they came from.
 */
export function readTrustedProxies(text: string | undefined): TrustedProxies | null {
  if (text === undefined) return false;
  const networks = text.split(',').map((part) => part.trim());
  return networks.every((part) => named.has(part) || isNetwork(part)) ? Object.freeze(networks) : null;
}

function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (length === undefined) return true;
  return /^\d{1,3}$/.test(length) && Number(length) >= 7 && Number(length) <= (family === 4 ? 32 : 128);
}
