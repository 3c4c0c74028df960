// Tables, lists, and what stands beside the text.
import { ColumnBreak, PageBreak, SoftHyphen, NoBreakHyphen, Tab, TabStopType, Textbox, TextRun } from 'docx';
import { bold, cell, document, empty, heading, italic, item, p, row, run, styled, table } from './parts.mjs';

/** Places and costs: cells merged across and down, figures with spaces that do not break, a sum. */
export const costs = () =>
  document([
    heading(2, 'Pladser og udgifter'),
    table(4, [
      row(
        [
          cell('Område', { rowSpan: 2 }),
          cell('Pladser', { columnSpan: 2 }),
          cell('Udgift i kr.', { rowSpan: 2 }),
        ],
        { tableHeader: true },
      ),
      row(['2024', '2025'], { tableHeader: true }),
      row([cell('Nord', { rowSpan: 2 }), '12', '14', '1\u00a0200\u00a0000']),
      row(['heraf 4 aflastning', 'heraf 6 aflastning', '400\u00a0000']),
      row(['Syd', '8', '8', '800\u00a0000']),
      row([cell([p(bold('I alt'))], { columnSpan: 3 }), cell([p(bold('2\u00a0400\u00a0000'))])]),
    ]),
    styled({}, italic('Beløb i 2024-priser.')),
    table(2, [
      row([
        cell([p('Bemærkning'), p('to stykker i én celle')]),
        cell([table(2, [row(['indre a', 'indre b'])]), empty()]),
      ]),
      row([cell('Tom nabo'), cell('')]),
    ]),
  ]);

/** Lists in lists, of either kind, with lines of more than one paragraph, and the signs of Word's symbol font. */
export const lists = () =>
  document([
    p('Følgende skal afklares:'),
    item('tal', 0, 'Målgruppen'),
    item('tal', 1, 'alder'),
    item('tal', 1, 'funktionsnedsættelse'),
    item('tal', 2, 'herunder autisme'),
    item('tal', 0, 'Tilbuddet'),
    styled({ indent: { left: 425 } }, 'Hører til punktet om tilbuddet.'),
    item('tal', 0, 'Økonomien'),
    p('Desuden:'),
    item('punkter', 0, bold('Bygninger'), ' og arealer'),
    item('punkter', 1, 'nybyggeri'),
    item('punkter', 2, 'på egen grund'),
    item('punkter', 1, 'ombygning'),
    item('punkter', 0, 'Personale'),
    item('symboler', 0, 'Symbol yderst'),
    item('symboler', 1, 'Symbol inderst'),
    p('Slut.'),
    item('tal', 0, 'Opfølgningen'),
  ]);

/** Page breaks, rows of tabs and dots, empty lines between, a text box beside the text. */
export const layout = () =>
  document([
    styled({ alignment: 'center' }, run('Bilag 2', { bold: true, size: 40 })),
    empty(),
    empty(),
    styled(
      { tabStops: [{ type: TabStopType.RIGHT, position: 9000, leader: 'dot' }] },
      new TextRun({ children: ['Indledning', new Tab(), '2'] }),
    ),
    styled(
      { tabStops: [{ type: TabStopType.RIGHT, position: 9000, leader: 'dot' }] },
      new TextRun({ children: ['Pladser', new Tab(), '3'] }),
    ),
    styled({}, new PageBreak(), 'Efter sideskift.'),
    new Textbox({
      style: { width: '200pt', height: '60pt', position: 'absolute', left: '250pt', top: '10pt' },
      children: [p(bold('Fakta')), p('Tilbuddet har 24 pladser.')],
    }),
    styled({ pageBreakBefore: true, heading: 'Heading1' }, 'Pladser'),
    p(
      'Første linje',
      new TextRun({ text: 'anden linje', break: 1 }),
      new TextRun({ text: 'tredje linje', break: 2 }),
    ),
    styled({ border: { bottom: { style: 'single', size: 6, space: 1, color: 'auto' } } }, 'Linje under.'),
    styled({ indent: { left: 1000 } }, 'Indrykket citat: »Vi vil gerne bo tæt på byen.«'),
  ]);

/** Bold and italics in every order, cut into runs, with spaces and hyphens that are no common ones. */
export const looks = () =>
  document([
    p(
      bold('Fed'),
      ' og ',
      italic('kursiv'),
      ' og ',
      run('begge', { bold: true, italics: true }),
      '; ',
      bold('fed '),
      bold('i to'),
      bold(' løb'),
      '.',
    ),
    p(
      run('STORE', { allCaps: true }),
      ' ',
      run('Kapitæler', { smallCaps: true }),
      ' ',
      run('understreget', { underline: {} }),
      ' ',
      run('gennemstreget', { strike: true }),
      ' ',
      run('rød', { color: 'FF0000' }),
      ' ',
      run('gul', { highlight: 'yellow' }),
    ),
    p('§\u00a013\u00a0b, stk.\u00a03; 1\u202f200\u2009kr.; 10\u2013 12\u2013årige; … »citat« ’apostrof’ €'),
    p(
      new TextRun({
        children: ['Specialrådgivnings', new SoftHyphen(), 'virksomhed og e', new NoBreakHyphen(), 'mail'],
      }),
    ),
    p('Nul\u200bbredde og \ufeffmærke og e\u0301t sammensat tegn.'),
    p(run('Skjult for læseren. ', { vanish: true }), 'Synlig for læseren.'),
    p('  To mellemrum foran og  midt i.  '),
    p(run('Anden skrift', { font: 'Courier New', size: 20 }), ' og ', run('større', { size: 40 })),
  ]);

/** Columns, a quotation and definitions with hanging indents. */
export const definitions = () =>
  document(
    [
      heading(1, 'Begreber'),
      styled(
        { indent: { left: 2000, hanging: 2000 }, tabStops: [{ type: TabStopType.LEFT, position: 2000 }] },
        new TextRun({ children: ['Plads', new Tab()], bold: true }),
        'en godkendt plads, der er besat eller ledig',
      ),
      styled(
        { indent: { left: 2000, hanging: 2000 }, tabStops: [{ type: TabStopType.LEFT, position: 2000 }] },
        new TextRun({ children: ['Tilbud', new Tab()], bold: true }),
        'en adresse med egen leder',
      ),
      p(new ColumnBreak(), 'Anden spalte begynder her.'),
      heading(2, 'Kilder og ', italic('forbehold')),
      p('Opgørelsen er lavet med forbehold.'),
    ],
    { section: { properties: { column: { count: 2, space: 500 } } } },
  );
