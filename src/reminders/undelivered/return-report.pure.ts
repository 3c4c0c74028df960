/** What a mail server's report about a mail says (a DSN, RFC 3464), as far as it is believed. */
export interface ReturnReport {
  /** Message-IDs named in it: that of the mail it is about, and its own. */
  readonly messageIds: readonly string[];
  /** It will not be delivered; false for a delay, which ends by itself. */
  readonly final: boolean;
  /** What the mail server answered, on one line; empty when it says nothing. */
  readonly answer: string;
}

const LONGEST_ANSWER = 500;

/**
 * Reads a report as it came by mail: headers, the part for machines (`message/delivery-status`) and the returned mail or its
 * headers. Everything is text (RFC 3464, 2.1: 7bit), so that nothing is unpacked.
 */
export function readReturn(report: string): ReturnReport {
  const text = report.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
  const action = field('Action').toLowerCase();
  const status = field('Status');
  const messageIds = [...text.matchAll(/^(?:Original-)?Message-ID:[ \t]*(<[^<>\s]{1,300}>)/gim)].map(
    ([, id]) => id!,
  );
  const said = [status, field('Diagnostic-Code').replace(/^smtp;\s*/i, '')].filter((one) => one !== '');
  return {
    messageIds: [...new Set(messageIds)],
    final: action === 'failed' && !status.startsWith('4'),
    answer: said.join(' ').slice(0, LONGEST_ANSWER),
  };
}
