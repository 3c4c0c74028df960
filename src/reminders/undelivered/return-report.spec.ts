import { reportOn } from '../../../test/support/return-report.js';
import { readReturn } from './return-report.pure.js';

describe('a report that a mail came back', () => {
  it('names the mail, and says what the server answered', () => {
    expect(readReturn(reportOn('<1@kommune.example>'))).toEqual({
      messageIds: ['<20240410060500.1@post.example>', '<1@kommune.example>'],
      final: true,
      answer: '5.1.1 550 5.1.1 <formand@region.example>: Recipient address rejected',
    });
  });

  it.each([
    ['a delay', 'delayed', '4.4.1'],
    ['a delivery', 'delivered', '2.0.0'],
    ['a failure that may pass', 'failed', '4.2.2'],
  ])('is not final when it tells of %s', (_what, action, status) => {
    expect(readReturn(reportOn('<1@kommune.example>', action, status)).final).toBe(false);
  });

  it.each(['', 'Hej', 'Message-ID: ikke en', '\u0000'.repeat(10)])('finds nothing in %j', (text) => {
    expect(readReturn(text)).toEqual({ messageIds: [], final: false, answer: '' });
  });
});
