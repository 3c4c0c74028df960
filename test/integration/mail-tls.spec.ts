import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  MailDelayed,
  SmtpMail,
  type Mail,
  type SmtpManner,
} from '../../src/platform/outgoing/mail-transport.js';
import { PostOffice } from '../support/post-office.js';

// Mail over an encrypted line, to a real server whose certificate an authority of our own has issued for "localhost".
const file = (name: string) => readFileSync(join(__dirname, '../support/tls', name));
const authority = file('authority.pem').toString();
const mail: Mail = {
  messageId: '<1@kommune.example>',
  dated: '2024-05-31T06:00:00.000Z',
  to: 'formand@kommune.example',
  subject: 'Prøve',
  body: 'Prøve.',
};
const office = new PostOffice({ key: file('office.key.pem'), cert: file('office.pem') });
const plain = new PostOffice();

async function sent(url: string, manner: SmtpManner): Promise<unknown> {
  const transport = new SmtpMail(url, 'samsvar@kommune.example', manner);
  try {
    return await transport.send(mail).catch((error: unknown) => error);
  } finally {
    transport.close();
  }
}

beforeAll(async () => {
  await office.open();
  await plain.open();
});
afterAll(async () => {
  await office.close();
  await plain.close();
});
beforeEach(() => {
  office.taken.length = 0;
  plain.taken.length = 0;
});

it('hands mail over encrypted to a server whose certificate is trusted by setting', async () => {
  expect(await sent(office.urlOn('localhost'), { demandTls: true, authority })).toBeUndefined();
  expect(office.taken.map(({ to, encrypted }) => [to, encrypted])).toEqual([
    ['formand@kommune.example', true],
  ]);
});

it('encrypts wherever it is offered, also when it is not demanded', async () => {
  expect(await sent(office.urlOn('localhost'), { authority })).toBeUndefined();
  expect(office.taken.map(({ encrypted }) => encrypted)).toEqual([true]);
});

it.each<[string, () => string, SmtpManner, RegExp]>([
  ['a certificate nobody trusts', () => office.urlOn('localhost'), { demandTls: true }, /certificate/i],
  ['such a one where encryption is only offered', () => office.urlOn('localhost'), {}, /certificate/i],
  [
    'a certificate for another name',
    () => office.urlOn('127.0.0.1'),
    { demandTls: true, authority },
    /altname|does not match/i,
  ],
  [
    'a server that offers no encryption when it is demanded',
    () => plain.url,
    { demandTls: true, authority },
    /STARTTLS/,
  ],
])('hands nothing over to %s, and tries again later', async (_what, url, manner, message) => {
  const error = await sent(url(), manner);
  expect(error).toBeInstanceOf(MailDelayed);
  expect((error as Error).message).toMatch(message);
  expect([...office.taken, ...plain.taken]).toEqual([]);
});
