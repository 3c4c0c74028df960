import { texts } from '../../texts/texts.js';
import { wholeReply } from '../../sample/whole-reply.js';
import { submitChecks, type ToSend } from './submit-checks.pure.js';

const MB = 1024 * 1024;
const file = (size: number) => ({ sha256: 'a'.repeat(64), size });
const consent: ToSend['consent'] = {
  agreed: true,
  yes: [],
  reserved: [],
  cannotJoin: [],
  sentBack: [],
  silent: [],
  named: [],
};
const filesLine = (documentBytes: number) =>
  submitChecks({
    number: '2024-15',
    input: wholeReply(),
    replyHash: 'b'.repeat(64),
    changedSince: false,
    consent,
    files: { state: 'done', files: { html: file(MB), docx: file(MB), pdf: file(MB) } },
    documents: [],
    documentBytes,
    largestMail: 20 * MB,
  }).find(({ what }) => what === texts.reply.submit.annexes)!;

describe('what is checked before the reply is sent', () => {
  it('says when the package is too large for mail, with how large it is', () => {
    const large = filesLine(40 * MB);
    expect(large.mark).toBe('attention');
    expect(large.found.join(' ')).toContain('Pakken fylder omkring 45,1 MB og er for stor til mail.');
    const small = filesLine(5 * MB);
    expect(small.mark).toBe('done');
    expect(small.found.join(' ')).not.toContain('for stor til mail');
  });
});
