import { renderPage } from './render.js';
import { KeptFormPart, keptFormOf } from './kept-form.js';

const long = 'Driftsansvaret er endnu ikke afklaret.';
const sent = {
  method: 'POST',
  url: '/sager/2024-1/dokumenter/notat',
  headers: { 'sec-fetch-site': 'same-origin' },
  body: { _csrf: 'old', _key: 'k-1', note: long, choice: ['a', 'b'], file: { bytes: 1 } },
};

describe('a form that could not be taken in', () => {
  it('is kept with every text, the key, and the token of the session now', () => {
    const kept = keptFormOf(sent, 'new');
    expect(kept).toEqual({
      action: sent.url,
      csrf: 'new',
      fields: [
        ['_key', 'k-1'],
        ['note', long],
        ['choice', 'a'],
        ['choice', 'b'],
      ],
    });
    const html = renderPage(<KeptFormPart {...kept!} />);
    expect(html).toContain('name="_csrf" value="new"');
    expect(html).toContain('name="_key" value="k-1"');
    expect(html).toMatch(new RegExp(`<textarea[^>]*readonly[^>]*>${long}</textarea>`));
    expect(html).not.toContain('old');
  });

  it.each([
    ['without a key, such as one with a password', { ...sent, body: { adgangskode: 'hemmelig kode her' } }],
    ['from another site', { ...sent, headers: { 'sec-fetch-site': 'cross-site' } }],
    ['from who knows where', { ...sent, headers: {} }],
    ['that only reads', { ...sent, method: 'GET' }],
    ['without a body', { ...sent, body: undefined }],
  ])('is not kept %s', (_, request) => expect(keptFormOf(request, 'new')).toBeNull());

  it('prints hostile words as words', () => {
    const note = '"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>';
    const html = renderPage(<KeptFormPart {...keptFormOf({ ...sent, body: { _key: 'k', note } }, null)!} />);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).not.toContain('_csrf');
  });
});
