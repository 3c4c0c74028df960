import { accessOf, outcomeOf } from './access-route.pure.js';

describe('what the access log notes', () => {
  it.each([
    ['GET', '/sager/:number', { number: '2023-7996' }, 'case', null],
    [
      'GET',
      '/sager/:number/afsnit/:section',
      { number: '2023-7996', section: 'placement' },
      'section',
      'placement',
    ],
    ['GET', '/sager/:number/afsnit/:section/bidrag', { number: '1', section: 'a' }, 'contribution', 'a'],
    ['HEAD', '/sager/:number/dokumenter/:id/fil', { number: '1', id: 'b' }, 'document', 'b'],
    ['GET', '/api/v1/cases/:caseId/journal', { caseId: 'c' }, 'journal', null],
    ['GET', '/sager/:number/sagslog/udlevering/:seq/fil', { number: '1', seq: '7' }, 'export', '7'],
  ])('is %s %s as what it reads', (method, route, params, kind, object) => {
    expect(accessOf(method, route, params)).toMatchObject({ kind, object });
  });

  it.each([
    ['POST', '/sager/:number'],
    ['GET', '/sager'],
    ['GET', '/hjaelp'],
    ['GET', '/api/v1/cases'],
  ])('is nothing of %s %s', (method, route) => {
    expect(accessOf(method, route, {})).toBeNull();
  });

  it('is an address without what the database refuses, and not too long', () => {
    const access = accessOf('GET', '/sager/:number', { number: `a\u0000b${'x'.repeat(300)}` });
    expect(access?.caseRef).toMatch(/^a bx{197}$/);
  });

  it.each([
    [200, 'shown'],
    [304, 'shown'],
    [403, 'denied'],
    [404, 'notFound'],
    [302, null],
    [401, null],
    [429, null],
    [500, null],
  ])('says of the status %d: %s', (status, outcome) => expect(outcomeOf(status)).toBe(outcome));
});
