// Minutes, notes and a text with corrections, as a secretariat writes them.
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  FootnoteReferenceRun,
  InsertedTextRun,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import {
  bold,
  cell,
  document,
  empty,
  heading,
  italic,
  item,
  link,
  numbered,
  p,
  row,
  run,
  styled,
  table,
} from './parts.mjs';

/** Minutes with headings that Word numbers, attendance by tabs, and decisions. */
export const minutes = () =>
  document([
    heading(1, 'Referat af møde i arbejdsgruppen'),
    styled(
      { tabStops: [{ type: TabStopType.LEFT, position: 2000 }] },
      bold('Dato:'),
      new TextRun({ children: [new Tab(), '14. marts 2024 kl. 10.00–12.00'] }),
    ),
    styled(
      { tabStops: [{ type: TabStopType.LEFT, position: 2000 }] },
      bold('Sted:'),
      new TextRun({ children: [new Tab(), 'Mødelokale 3, regionsgården'] }),
    ),
    styled(
      { tabStops: [{ type: TabStopType.LEFT, position: 2000 }] },
      bold('Afbud:'),
      new TextRun({ children: [new Tab(), 'Sekretariatet i syd'] }),
    ),
    numbered(1, 'Velkomst og godkendelse af dagsorden'),
    p('Dagsordenen blev godkendt.'),
    numbered(1, 'Status på afsnittene'),
    numbered(2, 'Dimensionering'),
    p('Udkastet er sendt til kommentering. Der mangler svar fra to kommuner.'),
    item('punkter', 0, 'Tabellen rettes til.'),
    item('punkter', 0, 'Tallene for 2023 kontrolleres.'),
    numbered(2, 'Placering'),
    p('Drøftet. Der er to muligheder, jf. notatet af 1. marts.'),
    numbered(3, 'Afstand til uddannelse'),
    p('Højst en times transport.'),
    numbered(1, 'Eventuelt'),
    p('Intet.'),
    styled({}, bold('Næste møde: '), italic('11. april 2024'), '.'),
  ]);

/** A note with footnotes and one endnote, a raised digit, and headings deeper than ours. */
export const footnotes = () =>
  document(
    [
      heading(1, 'Notat om arealkrav'),
      p(
        'Hver plads kræver 30 m',
        run('2', { superScript: true }),
        new FootnoteReferenceRun(1),
        ' og adgang til udeareal.',
      ),
      heading(2, 'Grundlag'),
      p(
        'Tallene er fra den seneste opgørelse',
        new FootnoteReferenceRun(2),
        ', som ',
        bold('ikke'),
        ' er offentliggjort.',
      ),
      heading(3, 'Forbehold'),
      heading(4, 'Beregning'),
      p('CO', run('2', { subScript: true }), '-aftrykket er ikke regnet med.'),
    ],
    {
      footnotes: {
        1: { children: [p('Se bygningsreglementet, kapitel 9.')] },
        2: { children: [p('Opgørelse pr. 31. december 2023, tabel 4.'), p('Tabellen er foreløbig.')] },
      },
    },
  );

const by = (id) => ({ id, author: 'Sekretariatet', date: '2024-03-01T10:00:00Z' });

/** A text with tracked changes and comments that nobody has taken a stand on. */
export const corrections = () =>
  document(
    [
      heading(1, 'Udkast med rettelser'),
      p(
        'Der oprettes ',
        new DeletedTextRun({ text: 'tolv', ...by(1) }),
        new InsertedTextRun({ text: 'fjorten', ...by(2) }),
        ' pladser.',
      ),
      new Paragraph({
        children: [
          new CommentRangeStart(0),
          run('Pladserne fordeles efter behov'),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
          run(', og fordelingen følges op '),
          new InsertedTextRun({ text: 'hvert år', bold: true, ...by(3) }),
          run('.'),
        ],
      }),
      p('Det aftales ', new DeletedTextRun({ text: 'senere ', ...by(4) }), 'mellem parterne.'),
    ],
    {
      comments: {
        children: [
          {
            id: 0,
            author: 'Kollega',
            date: new Date('2024-03-01T10:00:00Z'),
            children: [p('Hvilket behov er det?')],
          },
        ],
      },
    },
  );

/** An agenda as a form: a table of two columns, ticked boxes, headings and lists in cells. */
export const agenda = () =>
  document([
    styled({ alignment: 'center' }, run('DAGSORDEN', { bold: true, size: 32 })),
    table(2, [
      row([cell([p(bold('Punkt'))]), cell([p(bold('Indstilling'))])], { tableHeader: true }),
      row([
        cell([heading(3, 'Sagsfremstilling'), p('Arbejdsgruppen har drøftet tre modeller.')]),
        cell([item('tal', 0, 'at udkastet godkendes,'), item('tal', 0, 'at det sendes i høring.')]),
      ]),
      row([
        'Bilag',
        cell([item('punkter', 0, 'Notat om arealkrav'), item('punkter', 0, 'Oversigt over pladser')]),
      ]),
      row(['Behandling', '☒ åben   ☐ lukket']),
    ]),
    empty(),
    p('Se også ', link('https://www.example.dk/dagsorden', 'den samlede dagsorden'), '.'),
  ]);
