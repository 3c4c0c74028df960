import { isFromOwnPage } from './own-page.pure.js';

const URL = 'https://samsvar.example';
const asked = (headers: Record<string, string>) =>
  isFromOwnPage({ host: 'samsvar.example', ...headers }, URL);

describe('A request from our own page', () => {
  it.each([
    ['by both headers', { origin: URL, 'sec-fetch-site': 'same-origin' }],
    ['by its origin alone', { origin: URL }],
    ['by fetch metadata alone', { 'sec-fetch-site': 'same-origin' }],
    ['by the host that was asked, behind a proxy', { origin: 'http://inner:3000', host: 'inner:3000' }],
  ])('is known %s', (_, headers) => {
    expect(asked(headers)).toBe(true);
  });

  it.each([
    ['another origin', { origin: 'https://attacker.example' }],
    [
      'another origin that claims to be the same site',
      { origin: 'https://attacker.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['another scheme and port', { origin: 'https://samsvar.example:8443' }],
    ['a name that only begins alike', { origin: 'https://samsvar.example.attacker.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: URL }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['a bookmark', { 'sec-fetch-site': 'none' }],
    ['nothing said', {}],
  ])('is not %s', (_, headers) => {
    expect(asked(headers)).toBe(false);
  });
});
