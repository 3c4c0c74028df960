import { contentHash } from '../platform/canonical/canonical.js';
import { ContentError } from './content-error.js';
import {
  emptyContent,
  parseLedger,
  parseSectionContent,
  revisionHash,
  silentLines,
} from './section-content.pure.js';
import type { SectionContent } from './section-content.pure.js';
import { placementContent, sampleProcedure } from '../../test/support/sample-section.js';

const parse = (input: unknown) => parseSectionContent(sampleProcedure, 'placement', input);

function problems(read: () => unknown): Record<string, string> {
  try {
    read();
  } catch (error) {
    if (error instanceof ContentError)
      return Object.fromEntries(error.problems.map((problem) => [problem.field, problem.message]));
    throw error;
  }
  throw new Error('The content was accepted.');
}

const ledger = (entry: object) => () =>
  parseLedger(sampleProcedure, 'placement', { 'placement.operator': entry });

describe('parseSectionContent', () => {
  it('gives back what was said, in one form', () => {
    expect(parse(JSON.parse(JSON.stringify(placementContent)))).toEqual(placementContent);
  });

  it('leaves out empty fields, so that an empty answer and a missing one have one hash', () => {
    const withEmpty = {
      ...placementContent,
      answers: { ...placementContent.answers, municipality: ' ', site: null },
    };
    expect(revisionHash(parse(withEmpty))).toBe(revisionHash(placementContent));
  });

  it('gives decomposed letters in answers and ledger the hash of composed ones', () => {
    const answers = { site: 'Ærø' };
    const entry = { status: 'declined', reason: 'Udgår på forhånd' };
    const composed = parse({ body: placementContent.body, answers, ledger: { 'placement.location': entry } });
    const decomposed = JSON.parse(
      JSON.stringify({
        body: placementContent.body,
        answers,
        ledger: { 'placement.location': entry },
      }).normalize('NFD'),
    ) as unknown;
    expect(revisionHash(parse(decomposed))).toBe(revisionHash(composed));
  });

  it('names everything that is wrong at once', () => {
    const found = problems(() =>
      parse({
        body: { type: 'doc', content: [{ type: 'image' }] },
        answers: { region: 'Midtjylland' },
        ledger: { 'financing.model': { status: 'answered' } },
      }),
    );
    expect(Object.keys(found)).toEqual(['body', 'answers.region', 'ledger.financing.model']);
  });

  it.each([[null], ['tekst'], [7], [[]], [{}]])('refuses %j with its own error', (input) => {
    expect(Object.keys(problems(() => parse(input)))).toContain('body');
  });
});

describe('ledger entries', () => {
  it('a partial answer says what is missing, who clarifies and by when', () => {
    const found = problems(ledger({ status: 'partly', paragraph: 1 }));
    expect(found).toEqual({
      'ledger.placement.operator.missing': 'Skriv, hvad der mangler i svaret.',
      'ledger.placement.operator.clarifiedBy': 'Skriv, hvem der afklarer resten.',
      'ledger.placement.operator.clarifiedByDate': 'Skriv, hvornår resten er afklaret, som en dato.',
    });
  });

  it('a declined line needs a reason', () => {
    expect(problems(ledger({ status: 'declined' }))).toEqual({
      'ledger.placement.operator.reason': 'Skriv, hvorfor kravet ikke besvares.',
    });
    expect(ledger({ status: 'declined', reason: '   ' })).toThrow(ContentError);
  });

  it.each([
    ['an unknown status', { status: 'done' }],
    [
      'a date that does not exist',
      { status: 'partly', missing: 'a', clarifiedBy: 'b', clarifiedByDate: '2024-02-30' },
    ],
    ['paragraph 0', { status: 'answered', paragraph: 0 }],
    ['a foreign field', { status: 'answered', approved: true }],
  ])('refuses %s', (_name, entry) => {
    expect(ledger(entry)).toThrow(ContentError);
  });

  it('refuses a line of another section and keys that name no line', () => {
    const read = (raw: string) => () => parseLedger(sampleProcedure, 'placement', JSON.parse(raw));
    expect(problems(read('{"financing.model":{"status":"answered"}}'))).toEqual({
      'ledger.financing.model': 'Kravet hører ikke til dette afsnit.',
    });
    expect(read('{"__proto__":{"status":"answered"}}')).toThrow(ContentError);
    expect(read('{"constructor":{"status":"answered"}}')).toThrow(ContentError);
  });
});

describe('revisionHash', () => {
  it('covers text, answers and ledger, and nothing else', () => {
    const hash = revisionHash(placementContent);
    expect(hash).toBe(
      contentHash({
        body: placementContent.body,
        answers: placementContent.answers,
        ledger: placementContent.ledger,
      }),
    );
    expect(revisionHash({ ...placementContent, number: 7 } as SectionContent)).toBe(hash);
    expect(revisionHash({ ...placementContent, body: emptyContent.body })).not.toBe(hash);
    expect(revisionHash({ ...placementContent, answers: {} })).not.toBe(hash);
    expect(revisionHash({ ...placementContent, ledger: {} })).not.toBe(hash);
  });
});

describe('silentLines', () => {
  const of = (content: SectionContent, known?: Record<string, unknown>) =>
    silentLines(sampleProcedure, 'placement', content, known);

  it('finds nothing when every line is answered, partly or wholly', () => {
    expect(of(placementContent)).toEqual({ silent: [], recommendedSilent: [] });
  });

  it('an empty draft is silent on every mandatory line', () => {
    expect(of(emptyContent).silent).toEqual(['placement.location', 'placement.operator']);
  });

  it('a tick without a text is no answer; a reasoned no is', () => {
    const ticked: SectionContent = {
      ...emptyContent,
      ledger: {
        'placement.location': { status: 'answered' },
        'placement.operator': { status: 'declined', reason: 'Afventer' },
      },
    };
    expect(of(ticked).silent).toEqual(['placement.location']);
  });

  it('an entry that points past the end of the text no longer answers', () => {
    const cut = {
      ...placementContent,
      body: { ...placementContent.body, content: placementContent.body.content.slice(0, 2) },
    };
    expect(of(cut).silent).toEqual(['placement.operator']);
  });

  it('asks about shared operation only when a municipality operates', () => {
    const operatedBy = (kind: string) =>
      of({ ...placementContent, answers: { operator: { name: 'X', kind } } }).recommendedSilent;
    expect(operatedBy('municipality')).toEqual(['placement.sharedOperation']);
    expect(operatedBy('region')).toEqual([]);
    expect(operatedBy('__proto__')).toEqual([]);
  });

  it('reads a condition on the case, and shows the line when the condition cannot be read', () => {
    const financing = (known?: Record<string, unknown>) =>
      silentLines(sampleProcedure, 'financing', emptyContent, known).recommendedSilent;
    expect(financing()).toEqual([]);
    expect(financing({ caseFacts: { kofoedsmindeModel: 'objective' } })).toEqual(['financing.sameModel']);
    expect(financing({})).toEqual(['financing.sameModel']);
  });
});
