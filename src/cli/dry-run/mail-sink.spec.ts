import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { MailSink } from './mail-sink.js';

describe('the mail sink', () => {
  let folder: string;
  let sink: MailSink;
  let url: URL;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsvar-sink-'));
    sink = new MailSink(join(folder, 'mails.jsonl'));
    url = new URL(await sink.listen());
  });
  afterEach(async () => {
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A sender that is killed while it hands a mail over: its kernel resets the connection. */
  async function beginMail(): Promise<void> {
    const socket = connect(Number(url.port), url.hostname);
    const says = async (line: string) => {
      socket.write(line);
      await once(socket, 'data');
    };
    await once(socket, 'data');
    await says('EHLO x\r\n');
    await says('MAIL FROM:<a@b.example>\r\n');
    await says('RCPT TO:<c@d.example>\r\n');
    socket.resetAndDestroy();
    await once(socket, 'close');
  }

  it('outlives senders that are killed while they hand a mail over', async () => {
    await beginMail();
    await beginMail();
    const transport = createTransport({ host: url.hostname, port: Number(url.port), ignoreTLS: true });
    await transport.sendMail({
      from: 'a@b.example',
      to: 'c@d.example',
      subject: 'Hel',
      text: 'Hel',
      messageId: '<whole@b.example>',
    });
    transport.close();
    expect((await sink.received()).map(({ messageId }) => messageId)).toEqual(['<whole@b.example>']);
  });
});
