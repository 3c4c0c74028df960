import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { messageOf, MailRefused, type Mail } from '../../platform/outgoing/mail-transport.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { setMail, type MailWords } from './mail-layout.pure.js';

// T10: whatever people have written, a mail has the headers we gave it and no others, and its words are words.

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Emne\r\nBcc: alle@kommune.example',
    'Emne\nX-Ny: 1',
    'a\u0000b',
    'Emne\u2028Bcc: x@y.example',
    '=?utf-8?Q?=0D=0ABcc:_x=40y.example?=',
    '"x" <a@b.example>, c@d.example',
    '<script>alert(1)</script>',
    '{{footer}}',
    '$&$1$`',
  ),
);
const words: fc.Arbitrary<MailWords> = fc.record({
  subject: hostile,
  name: hostile,
  intro: hostile,
  parts: fc.array(
    fc.record({
      kicker: hostile,
      title: hostile,
      when: hostile,
      link: hostile,
      linkText: hostile,
      why: hostile,
    }),
    { maxLength: 2 },
  ),
  phones: fc.array(hostile, { maxLength: 1 }),
  footer: fc.array(hostile, { maxLength: 1 }),
});

const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
const OURS = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

async function sent(mail: Partial<Mail>): Promise<Buffer> {
  const whole: Mail = {
    messageId: '<1@samsvar.example>',
    dated: '2024-04-08T06:00:00.000Z',
    to: 'formand@kommune.example',
    subject: 'Emne',
    body: 'Tekst',
    ...mail,
  };
  const { message } = await transport.sendMail({
    ...messageOf(whole),
    from: 'Samsvar <samsvar@samsvar.example>',
  });
  return message as Buffer;
}

it('T10 has our headers and no others, one receiver, and the words as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(words, async (some) => {
      const { subject, body, html } = setMail(some);
      const parsed = await simpleParser(await sent({ subject, body, html }));
      expect([...parsed.headers.keys()].filter((name) => !OURS.includes(name))).toEqual([]);
      expect(parsed.to).toMatchObject({ value: [{ address: 'formand@kommune.example' }] });
      expect(parsed.headers.get('bcc')).toBeUndefined();
      expect(parsed.text?.startsWith('Til ')).toBe(true);
    }),
    { numRuns: propertyRuns(60, 5000) },
  );
});

it('has no markup but the layout’s own', () => {
  const plain = setMail({ subject: 'x', name: 'x', intro: 'x', parts: [], phones: [], footer: [] }).html;
  const tags = (html: string) => html.match(/<[a-z!/]/gi)?.length ?? 0;
  fc.assert(
    fc.property(hostile, hostile, (name, subject) => {
      const { html } = setMail({ subject, name, intro: 'x', parts: [], phones: [], footer: [] });
      const breaks = name.match(/\n/g)?.length ?? 0;
      expect(tags(html)).toBe(tags(plain) + breaks);
    }),
    { numRuns: propertyRuns(200, 10_000) },
  );
});

it.each(['a@b.example\r\nBcc: x@y.example', 'a@b.example\u0000', 'a@b.example\nSubject: x'])(
  'T10 refuses the address %j before anything is sent',
  (to) => {
    const mail = { messageId: '<1@x>', dated: '2024-04-08T06:00:00.000Z', to, subject: 'x', body: 'x' };
    expect(() => messageOf(mail)).toThrow(MailRefused);
  },
);

it('carries the text first, then HTML, then the dates, and one click turns it off', async () => {
  const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR';
  const raw = (
    await sent({ html: '<p>Tekst</p>', calendar, stopUrl: 'https://samsvar.example/afmeld/hemmelig' })
  ).toString();
  const places = ['text/plain', 'text/html', 'text/calendar'].map((type) =>
    raw.indexOf(`Content-Type: ${type}`),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/samsvar\.example\/afmeld\/hemmelig>$/m);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
});
