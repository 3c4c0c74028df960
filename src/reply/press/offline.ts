// eslint-disable-next-line no-restricted-imports -- taken in hand to be closed
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const refuse = (): never => {
  throw new Error('This process opens no connection.');
};

/** From here on this process reaches nobody: whatever a text or a template names is not fetched. */
export function goOffline(): void {
  net.Socket.prototype.connect = refuse;
  dgram.createSocket = refuse;
  dns.lookup = refuse as never;
  dns.promises.lookup = refuse;
}
