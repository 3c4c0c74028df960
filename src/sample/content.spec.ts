import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { frontMatter, sampleSections } from './content.js';
import type { SampleLedgerLine, SampleRange } from './content.types.js';
import { contributions } from './contributions.js';
import { cast, forums, people } from './people.js';
import { options } from './options.js';
import { blocks, sentences, strings, wordsOf } from './reading.fixture.js';
import { remarks } from './remarks.js';
import { frontMatterRevision, revisions } from './revisions.js';

interface Text {
  readonly body: string;
  readonly ledger: Readonly<Record<string, SampleLedgerLine>>;
}
const texts: Readonly<Record<string, Text>> = { overall: frontMatter, ...sampleSections };
const named = Object.entries(texts);

describe('section texts', () => {
  it.each(named)('%s answers every ledger line, each in its own paragraph', (section, { body, ledger }) => {
    const expected = fornyetBehandlingV1.requirements.filter((r) => r.section === section).map((r) => r.id);
    expect(expected).not.toEqual([]);
    expect(Object.keys(ledger).sort()).toEqual([...expected].sort());
    const used = Object.values(ledger).map((line) => line.paragraph);
    expect(new Set(used).size).toBe(used.length);
    for (const at of used) {
      const block = blocks(body)[at - 1];
      expect(block).toBeDefined();
      expect(block).not.toMatch(/^(# |- )/);
      expect(wordsOf(block ?? '').length).toBeGreaterThanOrEqual(25);
    }
  });

  it.each(named)('%s has between 250 and 450 words, and no paragraph twice', (_, { body }) => {
    expect(wordsOf(body).length).toBeGreaterThanOrEqual(250);
    expect(wordsOf(body).length).toBeLessThanOrEqual(450);
    expect(new Set(blocks(body)).size).toBe(blocks(body).length);
  });

  it.each(named)('%s is plain text of headings, lists and paragraphs without stray blanks', (_, { body }) => {
    for (const block of blocks(body)) {
      const lines = block.split('\n');
      expect(lines.length === 1 || lines.every((line) => line.startsWith('- '))).toBe(true);
      expect(lines).toEqual(lines.map((line) => line.trim()));
      expect(block).not.toMatch(/ {2}/);
      expect(block).toBe(block.normalize('NFC'));
    }
  });

  it('says what is missing, who clarifies and when on each line answered in part', () => {
    const partly = named
      .flatMap(([, { ledger }]) => Object.entries(ledger))
      .filter(([, line]) => line.status === 'partly');
    expect(partly.map(([id]) => id)).toContain('placement.operator');
    for (const [, line] of partly) {
      expect(line.missing && line.clarifiedBy).toBeTruthy();
      expect(line.clarifiedByDate).toMatch(/^2024-(0[6-9]|1[0-2])-\d\d$/);
    }
  });
});

describe('figures and structured answers', () => {
  const paragraph = (section: string, id: string): string => {
    const text = texts[section];
    return blocks(text?.body ?? '')[(text?.ledger[`${section}.${id}`]?.paragraph ?? 0) - 1] ?? '';
  };

  it.each([
    [
      'dimensioning',
      'rationale',
      ['8,2 pct. i 2020', '15,4 pct. i 2021', '2,5 pct. i januar-september 2022'],
    ],
    ['dimensioning', 'distribution', ['8,2 år for domstype 1', '6 år for domstype 2']],
    ['dimensioning', 'places', ['ti ekstra pladser']],
    [
      'professional',
      'experience',
      ['34 pct. i 2020', '40 pct. i 2021', '52 pct. i januar-september 2022', '25 pct. ved udgangen af 2020'],
    ],
    [
      'professional',
      'competences',
      ['49 pct.', '2020', '55 pct. i 2021', '48 pct. i januar-september 2022', 'mål på 60 pct.'],
    ],
    ['placement', 'west', ['2017-2019', 'ca. 75 pct.', 'domstype 1', 'ca. 45 pct.', 'domstype 2']],
  ])('%s.%s cites the fact sheet with its periods', (section, id, figures) => {
    for (const figure of figures) expect(paragraph(section, id)).toContain(figure);
  });

  it('agrees with the text and between the sections', () => {
    const { placement, dimensioning, professional, financing, timeline } = sampleSections;
    const range = ({ min, max }: SampleRange): string => (max === undefined ? `${min}` : `${min}-${max}`);
    const months = `${range(timeline.answers.estimate.months)} måneder efter ${timeline.answers.estimate.from}`;
    const horizon = `${range(professional.answers.horizon.months)} måneder efter ${professional.answers.horizon.from}`;
    const places = `${range(dimensioning.answers.places)} `;
    expect([paragraph('timeline', 'estimate'), frontMatter.body].every((text) => text.includes(months))).toBe(
      true,
    );
    expect(
      [paragraph('professional', 'horizon'), timeline.body].every((text) => text.includes(horizon)),
    ).toBe(true);
    expect(
      [dimensioning.body, professional.body, frontMatter.body].every((text) => text.includes(places)),
    ).toBe(true);
    expect(paragraph('placement', 'operator')).toContain(`${placement.answers.operator.name} er spurgt`);
    expect(timeline.answers.phases.map((phase) => phase.places)).toEqual(
      dimensioning.answers.phases.map((phase) => phase.places),
    );
    expect(dimensioning.answers.phases.at(-1)?.places).toEqual(dimensioning.answers.places);
    expect([financing.answers.form, placement.body.includes('en afdeling ved et botilbud')]).toEqual([
      'department',
      true,
    ]);
    expect([financing.answers.model, frontMatter.body.includes('finansieret objektivt')]).toEqual([
      'objective',
      true,
    ]);
  });
});

describe('revisions', () => {
  it.each([
    ...revisions.map((r) => ({ ...r, section: r.section })),
    { ...frontMatterRevision, section: 'overall' },
  ])('$section: replaces an existing paragraph with another text', ({ section, paragraph, text }) => {
    const body = texts[section]?.body ?? '';
    const before = blocks(body)[paragraph - 1] ?? '# ';
    expect(before).not.toMatch(/^(# |- )/);
    expect(text).not.toBe(before);
    expect(text).not.toContain('\n');
    expect(wordsOf(body.replace(before, text)).length).toBeLessThanOrEqual(450);
  });
});

describe('contributions and remarks', () => {
  const all = strings(contributions);

  it('has 25 contributions of 60-120 words, no sentence twice', () => {
    expect(all).toHaveLength(25);
    for (const [path, text] of all) {
      const count = wordsOf(text).length;
      expect([path, count >= 60 && count <= 120]).toEqual([path, true]);
    }
    const said = all.flatMap(([, text]) => sentences(text));
    expect(new Set(said).size).toBe(said.length);
  });

  it('has one late remark, and one that asks for a change behind each revised section but the editorial one', () => {
    const late = Object.entries(remarks).flatMap(([section, by]) =>
      Object.entries(by).flatMap(([region, r]) => (r.late ? [[section, region]] : [])),
    );
    expect(late).toEqual([['dimensioning', cast.lateReviewer]]);
    for (const { section, cause } of revisions) {
      const asked = Object.values(remarks[section]).some((remark) => remark.kind === 'shouldChange');
      expect([section, asked]).toEqual([section, cause !== 'editorial']);
    }
  });

  it('lets no lead remark on its own section', () => {
    for (const [section, region] of Object.entries(cast.leads)) {
      expect(remarks[section as keyof typeof remarks][region].kind).toBe('none');
    }
  });
});

describe('options', () => {
  it('each have an alternative in their section, and one that every region can live with', () => {
    for (const section of ['placement', 'financing'] as const) {
      const here = options.filter((option) => option.section === section);
      expect(here.length).toBeGreaterThan(1);
      const agreed = here.filter((o) => Object.values(o.positions).every((p) => p.stand !== 'cannotAccept'));
      expect(agreed).toHaveLength(1);
    }
  });
});

describe('people', () => {
  it('are roles with addresses and numbers that nobody has', () => {
    expect(new Set(people.map((p) => p.id)).size).toBe(people.length);
    for (const { email, phone } of people) {
      expect(email).toMatch(/^[a-z]+@[a-z]+\.example$/);
      expect(phone).toMatch(/^\+45 00 00 00 \d\d$/);
    }
  });

  it('give each region a secretariat, a chair, a substitute and a forum', () => {
    for (const region of Object.keys(forums)) {
      const roles = people.filter((p) => p.region === region).map((p) => p.role);
      expect(roles.sort()).toEqual(['chair', 'secretariat', 'substitute']);
    }
  });
});
