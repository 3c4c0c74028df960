import { composeDigest, type DigestItem, type DigestManner } from './digest.pure.js';

const approval: DigestItem = {
  caseNumber: '2023-7996',
  kind: 'approval',
  sectionTitle: 'Finansiering',
  date: '2024-05-31',
  workingDays: 2,
  regionName: 'Midtjylland',
  capacity: 'owner',
  link: 'https://samsvar.example/sager/2023-7996',
};
const draft: DigestItem = {
  ...approval,
  kind: 'draft',
  date: '2024-05-28',
  workingDays: -1,
  capacity: 'chair',
};
const manner = (today: string, name = 'A'): DigestManner => ({
  name,
  today,
  choices: 'https://samsvar.example/adgang/post',
});
const kinds = ['draft', 'review', 'approval', 'endorsement', 'submission'] as const;
const capacities = ['owner', 'substitute', 'chair', 'coordinator'] as const;

describe('the digest', () => {
  it('says what is owed, when, why and where', () => {
    const { subject, body } = composeDigest(manner('2024-05-29', 'Formand Midtjylland'), [
      { ...approval, phone: { name: 'Sekretariat Midtjylland', phone: '+45 00 00 00 21' } },
      { ...draft, head: { caseNumber: '2023-7996', seq: 41, head: 'a'.repeat(64) } },
    ]);
    expect(subject).toBe('[Samsvar 2023-7996] 2 opgaver');
    expect(body).toBe(`Til Formand Midtjylland

Opgaver onsdag den 29. maj 2024, uge 22:

Sag 2023-7996
Udkast skal sendes i kommentering: Finansiering (kommunerne i Midtjylland)
Senest tirsdag den 28. maj 2024, uge 22. Fristen er overskredet med 1 arbejdsdag.
https://samsvar.example/sager/2023-7996
Du får denne mail, fordi du er formand, og opgaven er ikke løst til tiden.

Sag 2023-7996
Svar fra formanden: Finansiering (kommunerne i Midtjylland)
Senest fredag den 31. maj 2024, uge 22. Der er 2 arbejdsdage tilbage.
https://samsvar.example/sager/2023-7996
Du får denne mail, fordi opgaven er jeres.

Spørgsmål? Ring til Sekretariat Midtjylland på +45 00 00 00 21.

-- 
Påmindelser om frister, der er nær eller overskredet, kan ikke slås fra. En stedfortræder kan registreres af jeres sekretariat.
Sagslog 2023-7996 nr. 41: ${'a'.repeat(64)}
`);
  });

  it('tells a substitute at once who is away, and until when', () => {
    const away = {
      ...approval,
      capacity: 'substitute' as const,
      absent: { name: 'Formand Midtjylland', until: '2024-06-07' },
    };
    expect(composeDigest(manner('2024-05-29'), [away]).body).toContain(
      'fordi du er stedfortræder for Formand Midtjylland, som er fraværende til og med fredag den 7. juni 2024, uge 23.',
    );
  });

  it('offers to turn off only what may be turned off', () => {
    const offered = (required: boolean) =>
      composeDigest(manner('2024-05-29'), [{ ...approval, required }]).body.includes(
        'kan slås fra: https://samsvar.example/adgang/post',
      );
    expect([offered(true), offered(false)]).toEqual([false, true]);
  });

  it('prints forty tasks and counts the rest', () => {
    const many = Array.from({ length: 42 }, (_, at) => ({ ...approval, caseNumber: `2024-${at}` }));
    const { subject, body } = composeDigest(manner('2024-05-29'), many);
    expect(subject).toBe('[Samsvar flere sager] 42 opgaver');
    expect(body.match(/^Sag /gm)).toHaveLength(40);
    expect(body).toContain('Der er 2 opgaver mere.');
  });

  it.each([
    [0, 'Det er i dag.'],
    [1, 'Der er 1 arbejdsdag tilbage.'],
    [-1, 'Fristen er overskredet med 1 arbejdsdag.'],
    [-12, 'Fristen er overskredet med 12 arbejdsdage.'],
  ])('counts %i working days', (workingDays, text) => {
    expect(composeDigest(manner('2024-05-31'), [{ ...approval, workingDays }]).body).toContain(text);
  });

  it('tells a substitute, a chair and a coordinator why they are told', () => {
    const bodies = (['substitute', 'chair', 'coordinator'] as const).map(
      (capacity) => composeDigest(manner('2024-05-31'), [{ ...approval, capacity }]).body,
    );
    expect(bodies[0]).toContain('fordi du er stedfortræder');
    expect(bodies[1]).toContain('fordi du er formand, og opgaven er ikke løst til tiden');
    expect(bodies[2]).toContain('fordi I koordinerer sagen, og opgaven er ikke løst til tiden');
  });

  it('is the same whatever order its tasks came in', () => {
    const one = composeDigest(manner('2024-05-29'), [approval, draft]);
    expect(composeDigest(manner('2024-05-29'), [draft, approval])).toEqual(one);
  });

  it('names the one case, or says that there are several', () => {
    const subject = (...items: DigestItem[]) => composeDigest(manner('2024-05-29'), items).subject;
    expect(subject(approval)).toBe('[Samsvar 2023-7996] 1 opgave');
    expect(subject(approval, { ...approval, caseNumber: '2025-1' })).toBe('[Samsvar flere sager] 2 opgaver');
  });

  it.each(kinds.flatMap((kind) => capacities.map((capacity) => [kind, capacity] as const)))(
    'writes Danish as an authority does: %s, %s',
    (kind, capacity) => {
      const { body } = composeDigest(manner('2024-05-31'), [{ ...approval, kind, capacity, workingDays: 0 }]);
      expect(body).toContain('Det er i dag.');
      expect(body).not.toMatch(/undefined|null|NaN|!/);
      expect(body.match(/https:/g)).toHaveLength(1);
    },
  );
});
