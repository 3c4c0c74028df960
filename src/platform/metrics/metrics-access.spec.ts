import { mayRead, type MetricsAccess } from './metrics-access.js';

const token = 'et-langt-token-til-maalinger';
const asked = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => ({
  headers: { host: '127.0.0.1:3000', ...headers },
  socket: { remoteAddress },
});
const alone: MetricsAccess = { behindProxy: false };

describe('who may read the figures', () => {
  it('is this machine, without a token', () => {
    expect(mayRead(alone, asked())).toBe(true);
    expect(mayRead(alone, asked({ host: 'localhost' }, '::1'))).toBe(true);
  });

  it.each([
    ['another machine', asked({}, '10.0.0.7')],
    ['a name that points here', asked({ host: 'samsvar.example' })],
    ['somebody through a proxy', asked({ 'x-forwarded-for': '10.0.0.7' })],
    ['somebody through another proxy', asked({ via: '1.1 cache' })],
    ['a bearer when none is set', asked({ authorization: 'Bearer ' }, '10.0.0.7')],
  ])('is not %s, without a token', (_, request) => {
    expect(mayRead(alone, request)).toBe(false);
  });

  it('is nobody without a token where a proxy is trusted: it runs on this machine too', () => {
    expect(mayRead({ behindProxy: true }, asked())).toBe(false);
  });

  it('is whoever shows the token, from wherever, and nobody else', () => {
    const access = { token, behindProxy: true };
    expect(mayRead(access, asked({ authorization: `Bearer ${token}` }, '10.0.0.7'))).toBe(true);
    for (const authorization of ['', `Bearer ${token}x`, `bearer ${token}`, `Basic ${token}`, token])
      expect(mayRead(access, asked({ authorization }))).toBe(false);
  });
});
