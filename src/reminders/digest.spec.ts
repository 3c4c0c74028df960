import { composeDigest, type DigestItem } from './digest.pure.js';

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
const kinds = ['draft', 'review', 'approval', 'endorsement', 'submission'] as const;
const capacities = ['owner', 'substitute', 'chair', 'coordinator'] as const;

describe('the digest', () => {
  it('says what is owed, when, why and where', () => {
    expect(composeDigest('Formand Midtjylland', '2024-05-29', [approval, draft])).toEqual({
      subject: '[Samsvar 2023-7996] 2 opgaver',
      body: `Til Formand Midtjylland

Opgaver onsdag den 29. maj 2024, uge 22:

Sag 2023-7996. Udkast skal sendes i kommentering: Finansiering (kommunerne i Midtjylland)
Senest tirsdag den 28. maj 2024, uge 22. Fristen er overskredet med 1 arbejdsdag.
Du får denne besked, fordi du er formand, og opgaven er ikke løst til tiden.
https://samsvar.example/sager/2023-7996

Sag 2023-7996. Svar fra formanden: Finansiering (kommunerne i Midtjylland)
Senest fredag den 31. maj 2024, uge 22. Der er 2 arbejdsdage tilbage.
Du får denne besked, fordi opgaven er jeres.
https://samsvar.example/sager/2023-7996

Påmindelser om frister kan ikke slås fra. En stedfortræder kan registreres af jeres sekretariat.
`,
    });
  });

  it.each([
    [0, 'Det er i dag.'],
    [1, 'Der er 1 arbejdsdag tilbage.'],
    [-1, 'Fristen er overskredet med 1 arbejdsdag.'],
    [-12, 'Fristen er overskredet med 12 arbejdsdage.'],
  ])('counts %i working days', (workingDays, text) => {
    expect(composeDigest('A', '2024-05-31', [{ ...approval, workingDays }]).body).toContain(text);
  });

  it('tells a substitute, a chair and a coordinator why they are told', () => {
    const bodies = (['substitute', 'chair', 'coordinator'] as const).map(
      (capacity) => composeDigest('A', '2024-05-31', [{ ...approval, capacity }]).body,
    );
    expect(bodies[0]).toContain('fordi du er stedfortræder');
    expect(bodies[1]).toContain('fordi du er formand, og opgaven er ikke løst til tiden');
    expect(bodies[2]).toContain('fordi I koordinerer sagen, og opgaven er ikke løst til tiden');
  });

  it('is the same whatever order its tasks came in', () => {
    const one = composeDigest('A', '2024-05-29', [approval, draft]);
    expect(composeDigest('A', '2024-05-29', [draft, approval])).toEqual(one);
  });

  it('names the one case, or says that there are several', () => {
    const subject = (...items: DigestItem[]) => composeDigest('A', '2024-05-29', items).subject;
    expect(subject(approval)).toBe('[Samsvar 2023-7996] 1 opgave');
    expect(subject(approval, { ...approval, caseNumber: '2025-1' })).toBe('[Samsvar flere sager] 2 opgaver');
  });

  it.each(kinds.flatMap((kind) => capacities.map((capacity) => [kind, capacity] as const)))(
    'writes Danish as an authority does: %s, %s',
    (kind, capacity) => {
      const { body } = composeDigest('A', '2024-05-31', [{ ...approval, kind, capacity, workingDays: 0 }]);
      expect(body).toContain('Det er i dag.');
      expect(body).not.toMatch(/undefined|null|NaN|!/);
      expect(body.match(/https:/g)).toHaveLength(1);
    },
  );
});
