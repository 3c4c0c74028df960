import { placementContent, sampleProcedure } from '../../../test/support/sample-section.js';
import { parseTree, treeFromPlainText } from '../../platform/text/document-tree.js';
import type { BlockView, DifferenceView } from '../../web/difference/difference.view.js';
import type { SectionContent } from '../section-content.pure.js';
import { compareContents } from './difference.pure.js';
import { summaryOf } from './summary.pure.js';
import { differenceView } from './view.pure.js';

function viewOf(before: SectionContent, after: SectionContent): DifferenceView {
  return differenceView(sampleProcedure, compareContents(sampleProcedure, 'placement', before, after), {
    before: { title: 'Version 6', content: before },
    after: { title: 'Version 7', content: after },
  });
}

const content = (text: string, more: Partial<SectionContent> = {}): SectionContent => ({
  ...placementContent,
  ledger: {},
  body: treeFromPlainText(text),
  ...more,
});
const texts = (before: string, after: string) => viewOf(content(before), content(after));
const blocksOf = ({ stretches }: DifferenceView): BlockView[] =>
  stretches.flatMap(({ blocks }) => [...blocks]);
const notes = (view: DifferenceView) => blocksOf(view).flatMap(({ note }) => note ?? []);
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `Stykke nummer ${index + 1} står her.`);

describe('what is shown of the text', () => {
  it('folds long stretches without a change, and leaves a little around each change', () => {
    const before = paragraphs(20);
    const after = before.map((one, index) => (index === 9 ? one.replace('står', 'stod') : one));
    const { stretches } = texts(before.join('\n\n'), after.join('\n\n'));
    expect(stretches.map(({ folded, blocks }) => [folded, blocks.length])).toEqual([
      ['8 stykker uden ændringer', 8],
      [null, 3],
      ['9 stykker uden ændringer', 9],
    ]);
  });

  it('does not fold what would take as much room folded', () => {
    const before = paragraphs(6);
    const after = before.map((one, index) => (index === 0 || index === 5 ? `Nu: ${one}` : one));
    expect(texts(before.join('\n\n'), after.join('\n\n')).stretches.map(({ folded }) => folded)).toEqual([
      null,
    ]);
  });

  it('is nothing when only answers differ', () => {
    const view = viewOf(content('Det samme.'), content('Det samme.', { answers: { region: 'DK-81' } }));
    expect(view.stretches).toEqual([]);
    expect(view.answers[0]).toEqual({ label: 'Område', before: 'Midtjylland', after: 'Nordjylland' });
    expect(view.summary).toBe('3 svar i felterne ændret.');
  });

  it('says what came, went, moved and changed its form', () => {
    const [a, b, c] = [
      'Første stykke om placering.',
      'Andet stykke om drift og ansvar.',
      'Tredje om modtagepligten.',
    ];
    const before = `# Placering\n\n${a}\n\n${b}\n\n# Pligter\n\n${c}`;
    expect(notes(texts(before, `${before}\n\n- et punkt`))).toEqual(['Ny liste']);
    expect(notes(texts(before, before.replace(`\n\n${a}`, '')))).toEqual(['Fjernet stykke']);
    expect(notes(texts(before, before.replace('# Pligter\n\n', '')))).toEqual(['Fjernet overskrift']);
    expect(notes(texts(before, before.replace('# Pligter', '## Pligter')))).toEqual([
      'Var overskrift 1, er nu overskrift 2',
    ]);
    expect(notes(texts(before, `# Placering\n\n${c}\n\n${a}\n\n${b}\n\n# Pligter`))).toEqual([
      'Flyttet hertil, stod under »Pligter«',
    ]);
  });

  it('names the lines a changed block answers, and a heading that is out of sight', () => {
    const body = (last: string) => `# Drift\n\nEt stykke.\n\nNok et stykke.\n\nEt tredje stykke.\n\n${last}`;
    const ledger = {
      'placement.location': { status: 'answered', paragraph: 5 },
      'placement.operator': { status: 'answered', paragraph: 5 },
    } as const;
    const view = viewOf(
      content(body('Det er afklaret.'), { ledger }),
      content(body('Det er ikke afklaret.'), { ledger }),
    );
    expect(blocksOf(view).map(({ where }) => where)).toEqual([null, null, null, null, 'Krav 2 og 3 · Drift']);
    const near = texts('# Drift\n\nDet er afklaret.', '# Drift\n\nDet er ikke afklaret.');
    expect(blocksOf(near).map(({ where }) => where)).toEqual([null, null]);
  });

  it('says how words that stayed are set now', () => {
    const doc = (...marks: (string | object)[]) =>
      parseTree({
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: 'Fristen',
                marks: marks.map((type) => (typeof type === 'string' ? { type } : type)),
              },
            ],
          },
        ],
      });
    const [block] = blocksOf(
      viewOf({ ...content(''), body: doc('em') }, { ...content(''), body: doc('strong') }),
    );
    expect(block?.content).toMatchObject({
      line: { pieces: [{ kind: 'reset', marks: ['strong'], note: 'nu fed, ikke længere kursiv' }] },
    });
    const led = (href: string) => ({ type: 'link', attrs: { href } });
    const [moved] = blocksOf(
      viewOf(
        { ...content(''), body: doc(led('https://a.dk/')) },
        { ...content(''), body: doc(led('https://b.dk/')) },
      ),
    );
    expect(moved?.content).toMatchObject({
      line: {
        pieces: [{ kind: 'reset', note: 'nu link til https://b.dk/, ikke længere link til https://a.dk/' }],
      },
    });
  });
});

describe('the ledger', () => {
  it('is told in Danish, places by their first words', () => {
    const before = content(
      'Driftsansvaret er endnu ikke afklaret mellem de kommuner og regioner, der er spurgt.',
      {
        ledger: { 'placement.operator': { status: 'answered', paragraph: 1 } },
      },
    );
    const after = {
      ...before,
      ledger: {
        'placement.operator': {
          status: 'partly',
          missing: 'Tilsagn',
          clarifiedBy: 'Sekretariat Midtjylland',
          clarifiedByDate: '2024-10-31',
        },
      },
    } as const;
    expect(viewOf(before, after).ledger).toEqual([
      {
        title: 'Krav 3: Krav placement.operator',
        rows: [
          { label: 'Svar', before: 'besvaret', after: 'delvist besvaret' },
          {
            label: 'Sted i teksten',
            before: 'stykke 1: »Driftsansvaret er endnu ikke afklaret mellem de kommuner og ...«',
            after: null,
          },
          { label: 'Det, der mangler', before: null, after: 'Tilsagn' },
          { label: 'Afklares af', before: null, after: 'Sekretariat Midtjylland' },
          { label: 'Afklares senest', before: null, after: '31. oktober 2024' },
        ],
      },
    ]);
  });
});

describe('the summary', () => {
  const none = { inserted: 0, deleted: 0, moved: 0 };
  const counts = {
    ...{ places: 0, forms: 0, answers: 0, ledger: 0 },
    ...{ blocks: none, items: none, rows: none, columns: { inserted: 0, deleted: 0 } },
  };

  it('names every kind that there is, in the singular and in the plural', () => {
    expect(summaryOf(counts)).toBe('Ingen forskelle.');
    expect(summaryOf({ ...counts, places: 3, blocks: { ...none, inserted: 1 }, answers: 1 })).toBe(
      '3 steder ændret, 1 stykke tilføjet og 1 svar i felterne ændret.',
    );
    const all = { inserted: 2, deleted: 2, moved: 2 };
    expect(
      summaryOf({
        places: 1,
        forms: 2,
        answers: 2,
        ledger: 2,
        blocks: all,
        items: all,
        rows: all,
        columns: all,
      }),
    ).toBe(
      '1 sted ændret, 2 stykker tilføjet, 2 stykker fjernet, 2 stykker flyttet, 2 listepunkter tilføjet, 2 listepunkter fjernet, 2 listepunkter flyttet, 2 tabelrækker tilføjet, 2 tabelrækker fjernet, 2 tabelrækker flyttet, 2 tabelkolonner tilføjet, 2 tabelkolonner fjernet, 2 steder kun ændret i form, 2 svar i felterne ændret og 2 krav besvaret på en anden måde.',
    );
  });
});
