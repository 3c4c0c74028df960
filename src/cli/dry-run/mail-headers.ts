/** The headers the dry run counts by, from a raw mail. */
export function readHeaders(raw: Buffer): { messageId: string; date: string; subject: string } {
  const head = raw
    .toString('utf8')
    .split(/\r?\n\r?\n/, 1)[0]!
    .replace(/\r?\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return { messageId: header('Message-ID'), date: header('Date'), subject: header('Subject') };
}
