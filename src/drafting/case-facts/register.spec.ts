import { parseTree, readSheet, type DocumentTree } from '../../platform/text/document-tree.js';
import { contradictions } from '../contradictions.pure.js';
import { registerAtHand } from '../register-contradictions.pure.js';
import {
  citedFacts,
  movedFacts,
  registerSays,
  registerValue,
  registerWords,
  withFacts,
  type Register,
  type RegisterName,
} from './register.pure.js';

const fact = (name: RegisterName, value: string) => ({
  name,
  value,
  source: 'Styregruppens møde',
  definition: 'Normerede pladser.',
  period: 'fra start',
});
const register: Register = { places: fact('places', '20-24'), opening: fact('opening', '2027') };
const text = (sheet: string): DocumentTree => readSheet(sheet, []).tree;

describe('a value of the fact register', () => {
  it.each([
    ['places', '20 – 24 pladser', '20-24', '20-24 pladser'],
    ['places', ' 1 ', '1', '1 plads'],
    ['opening', '2. kvartal 2027', '2027-Q2', '2. kvartal 2027'],
    ['opening', '2027-q2', '2027-Q2', '2. kvartal 2027'],
    ['opening', '2027', '2027', '2027'],
    ['costs', '41,5  mio. kr.', '41,5 mio. kr.', '41,5 mio. kr.'],
  ] as const)('%s %s is stored and said in one way', (name, typed, value, words) => {
    expect(registerValue(name, typed)).toBe(value);
    expect(registerWords({ name, value })).toBe(words);
  });

  it.each([
    ['places', '24-20'],
    ['places', 'mange'],
    ['places', '0'],
    ['opening', 'snart'],
    ['opening', '2. kvartal 2027-Q2'],
    ['costs', ' '],
    ['costs', 'x'.repeat(201)],
  ] as const)('%s %s is none', (name, typed) => expect(registerValue(name, typed)).toBeNull());
});

describe('a text that cites the register', () => {
  const old = text('Der er [**12** pladser](register:places "gammelt"), fra [snart](register:costs).');

  it('gets its value, however the words were set, and leaves what is not entered', () => {
    const fresh = withFacts(old, register);
    const says = registerSays(register.places!);
    expect(fresh).toEqual(
      text(`Der er [**20-24 pladser**](register:places "${says}"), fra [snart](register:costs).`),
    );
    expect(withFacts(fresh, register)).toEqual(fresh);
    expect(parseTree(fresh)).toEqual(fresh);
  });

  it('is told apart from it by what it says', () => {
    expect(citedFacts(old)).toEqual([
      { name: 'places', shown: '12 pladser' },
      { name: 'costs', shown: 'snart' },
    ]);
    expect(movedFacts(old, register)).toEqual([
      { name: 'places', shown: '12 pladser', now: '20-24 pladser' },
    ]);
    expect(movedFacts(withFacts(old, register), register)).toEqual([]);
  });
});

describe('contradictions with the register', () => {
  const procedure = {
    sections: [
      { id: 'dimensioning', title: 'Dimensionering' },
      { id: 'financing', title: 'Finansiering' },
    ],
  };
  const found = (body: DocumentTree, answers: Parameters<typeof contradictions>[0]) =>
    contradictions(answers, new Set(), registerAtHand(procedure, { financing: { body } }, register));

  it('are flagged where they stand: in an answer and in a text', () => {
    const all = found(text('Regnet for [12 pladser](register:places).'), {
      dimensioning: { places: { min: 22, max: 30 } },
      financing: { places: { min: 30 } },
      timeline: { estimate: { quarter: '2028-Q1' } },
    });
    expect(all.filter(({ code }) => code.startsWith('register'))).toEqual([
      {
        code: 'register.places.financing',
        text: 'Sagens faktaregister har »20-24 pladser« under antal pladser, men finansiering siger 30 pladser.',
        sections: ['financing'],
      },
      {
        code: 'register.opening.timeline',
        text: expect.stringContaining('»2027«'),
        sections: ['timeline'],
      },
      {
        code: 'register.cited.places.financing',
        text: 'Finansiering skriver »12 pladser« efter sagens faktaregister, som nu siger »20-24 pladser«.',
        sections: ['financing'],
      },
    ]);
  });

  it('are none where ranges meet, a quarter lies in the year, and the text has the value', () => {
    expect(
      found(text('Regnet for [20-24 pladser](register:places).'), {
        dimensioning: { places: { min: 24 } },
        timeline: { estimate: { quarter: '2027-Q3' } },
      }),
    ).toEqual([]);
  });
});
