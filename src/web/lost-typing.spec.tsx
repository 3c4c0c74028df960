import { lostTyping, withLostTyping } from './lost-typing.js';

const words = 'Vi kan godkende, hvis "fordelingen" drøftes igen om et år.';
const request = (body: unknown, more: object = {}) => ({
  id: '1',
  ip: '127.0.0.1',
  method: 'POST',
  url: '/sager/1/svar',
  headers: { 'sec-fetch-site': 'same-origin' } as const,
  body,
  ...more,
});
const page = (inside: string) =>
  `<html><body><main><h1>Svar</h1>${inside}</main><footer></footer></body></html>`;

describe('what was typed in a form that is no longer there', () => {
  it('is laid at the end of the page, to be copied', () => {
    const html = withLostTyping(page('<p>Afsnittet er sendt tilbage.</p>'), request({ _key: 'k', words }));
    expect(html).toMatch(/Det, du skrev<\/h2>.*<textarea[^>]*>Vi kan godkende, hvis (&quot;|")fordelingen/s);
    expect(html.indexOf('Det, du skrev')).toBeLessThan(html.indexOf('</main>'));
    expect(html.endsWith('</main><footer></footer></body></html>')).toBe(true);
  });

  it.each([
    ['in its field', page(`<textarea>${words.replaceAll('"', '&quot;')}</textarea>`), { _key: 'k', words }],
    [
      'with other line ends',
      page('<textarea>Første linje er denne\nog den anden</textarea>'),
      {
        _key: 'k',
        words: 'Første linje er denne\r\nog den anden',
      },
    ],
    ['is a check number', page(''), { _key: 'k', hash: 'a'.repeat(64) }],
    ['is a choice', page(''), { _key: 'k', answer: 'yes' }],
    ['came without a key, as a password does', page(''), { words }],
  ])('is not repeated when it %s', (_, html, body) => {
    expect(withLostTyping(html, request(body))).toBe(html);
  });

  it('is nobody else’s: a form from another site is not repeated', () => {
    const foreign = request({ _key: 'k', words }, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(withLostTyping(page(''), foreign)).toBe(page(''));
    expect(withLostTyping(page(''), undefined)).toBe(page(''));
  });

  it('stays text, whatever it is', () => {
    const hostile = '</textarea><script>alert(1)</script><p>';
    const html = withLostTyping(page(''), request({ _key: 'k', several: [hostile, words] }));
    expect(html).not.toContain('<script');
    expect(lostTyping({ several: [hostile, words] }, html)).toEqual([]);
  });
});
