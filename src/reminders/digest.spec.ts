import { composeDigest, type DigestItem } from './digest.pure.js';

const item = (more: Partial<DigestItem>): DigestItem => ({
  caseNumber: '2023-7996',
  kind: 'approval',
  sectionTitle: 'Finansiering',
  date: '2024-05-01',
  workingDays: 2,
  regionName: 'Hovedstaden',
  capacity: 'owner',
  link: 'https://samsvar.example/sager/2023-7996',
  ...more,
});

describe('The morning mail', () => {
  it('says what is owed, for whom, when in words, why and where', () => {
    const { subject, body } = composeDigest('Formand Hovedstaden', '2024-04-29', [item({})]);
    expect(subject).toBe('[Samsvar 2023-7996] 1 opgave');
    expect(body).toContain('Opgaver mandag den 29. april 2024, uge 18:');
    expect(body).toContain('Sag 2023-7996. Svar fra formanden: Finansiering (kommunerne i Hovedstaden)');
    expect(body).toContain('Senest onsdag den 1. maj 2024, uge 18. Der er 2 arbejdsdage tilbage.');
    expect(body).toContain('Du får denne besked, fordi opgaven er jeres.');
    expect(body).toContain('https://samsvar.example/sager/2023-7996');
    expect(body).not.toContain('!');
  });

  it.each([
    [0, 'Det er i dag.'],
    [1, 'Der er 1 arbejdsdag tilbage.'],
    [-1, 'Fristen er overskredet med 1 arbejdsdag.'],
    [-12, 'Fristen er overskredet med 12 arbejdsdage.'],
  ])('counts %i working days', (workingDays, text) => {
    expect(composeDigest('X', '2024-05-01', [item({ workingDays })]).body).toContain(text);
  });

  it('tells a substitute, a chair and a coordinator why they are told', () => {
    const bodies = (['substitute', 'chair', 'coordinator'] as const).map(
      (capacity) => composeDigest('X', '2024-05-01', [item({ capacity })]).body,
    );
    expect(bodies[0]).toContain('fordi du er stedfortræder');
    expect(bodies[1]).toContain('fordi du er formand, og opgaven er ikke løst til tiden');
    expect(bodies[2]).toContain('fordi I koordinerer sagen, og opgaven er ikke løst til tiden');
  });

  it('gives the same mail whatever the order of its lines, and names several cases', () => {
    const items = [item({}), item({ caseNumber: '2024-1', date: '2024-04-30' }), item({ kind: 'review' })];
    const mail = composeDigest('X', '2024-04-29', items);
    expect(composeDigest('X', '2024-04-29', [...items].reverse())).toEqual(mail);
    expect(mail.subject).toBe('[Samsvar flere sager] 3 opgaver');
    expect(mail.body.indexOf('2024-1')).toBeLessThan(mail.body.indexOf('2023-7996'));
  });
});
