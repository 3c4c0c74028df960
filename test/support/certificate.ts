import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate for `localhost` that vouches for itself, with its key, both as PEM. */
export interface OwnCertificate {
  readonly certificate: string;
  readonly key: string;
}

// X.509 (RFC 5280) written out in DER: nothing that is installed makes one, and a receiver of webhooks is asked by TLS only.
const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const length =
    content.length < 128
      ? Buffer.from([content.length])
      : Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
};
const sequence = (...parts: readonly Buffer[]) => tagged(0x30, ...parts);
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'));
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const name = sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from('localhost')))));
const time = (text: string) => tagged(0x18, Buffer.from(text));

/** `publicKey` and `privateKey`: a pair on the curve P-256. */
function written(publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const alternative = sequence(tagged(0x82, Buffer.from('localhost')));
  const authority = sequence(tagged(0x01, Buffer.from([0xff])));
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    name,
    sequence(time('20200101000000Z'), time('21000101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        sequence(oid('551d11'), tagged(0x04, alternative)),
        sequence(oid('551d13'), tagged(0x01, Buffer.from([0xff])), tagged(0x04, authority)),
      ),
    ),
  );
  const signature = sign('sha256', body, privateKey);
  return sequence(body, ECDSA_SHA256, tagged(0x03, Buffer.from([0]), signature));
}

/** Makes one, with a key of its own. */
export function ownCertificate(): OwnCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const lines = written(publicKey, privateKey)
    .toString('base64')
    .match(/.{1,64}/g)!;
  return {
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
