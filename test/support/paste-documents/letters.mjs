// Letters and mail. Outlook writes with Word: a thread is a document of paragraphs, lines and tables.
import { Bookmark, Footer, Header, ImageRun, InternalHyperlink, PageNumber, TextRun } from 'docx';
import {
  bold,
  cell,
  document,
  empty,
  heading,
  italic,
  item,
  link,
  p,
  row,
  run,
  styled,
  table,
} from './parts.mjs';

// One grey pixel.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (width, height) =>
  new ImageRun({ type: 'png', data: PIXEL, transformation: { width, height } });

/** A letter with a head in a table, a block of references, page numbers and a signature. */
export const letter = () =>
  document(
    [
      table(2, [
        row([
          cell([p('Styrelsen'), p('Postboks 1'), p('0000 Byen')]),
          cell([p('Dato 22. marts 2024'), p('Sagsnr. 24-0001'), p('Side 1 af 2')]),
        ]),
      ]),
      empty(),
      styled({}, bold('Vedr. anmodning om fornyet behandling')),
      p('Til rette vedkommende'),
      p('Kommunerne i regionen har behandlet anmodningen og kan svare følgende:'),
      item('tal', 0, 'Der er behov for flere pladser.'),
      item('tal', 0, 'Pladserne bør ligge nær en større by.'),
      p(
        'Spørgsmål kan rettes til ',
        link('mailto:sekretariatet@example.dk', 'sekretariatet@example.dk'),
        '.',
      ),
      empty(),
      p('Med venlig hilsen'),
      p('Formanden', new TextRun({ text: 'for kommunekontaktudvalget', break: 1 })),
    ],
    {
      section: {
        headers: {
          default: new Header({
            children: [styled({ alignment: 'right' }, picture(60, 20), run(' Det fælles sekretariat'))],
          }),
        },
        footers: {
          default: new Footer({ children: [p('Side ', new TextRun({ children: [PageNumber.CURRENT] }))] }),
        },
      },
    },
  );

const line = { border: { top: { style: 'single', size: 8, space: 3, color: 'E1E1E1' } } };
const head = (from, sent, to, subject) =>
  styled(
    line,
    bold('Fra:'),
    ` ${from}`,
    new TextRun({ text: 'Sendt:', bold: true, break: 1 }),
    ` ${sent}`,
    new TextRun({ text: 'Til:', bold: true, break: 1 }),
    ` ${to}`,
    new TextRun({ text: 'Emne:', bold: true, break: 1 }),
    ` ${subject}`,
  );

const signature = (name) => [
  p('Venlig hilsen'),
  empty(),
  p(run(name, { bold: true, color: '1F497D' })),
  p(run('Konsulent', { italics: true, size: 18 })),
  table(2, [
    row([
      cell([p(picture(80, 30))]),
      cell([
        p('Det fælles sekretariat'),
        p('Telefon 00 00 00 00'),
        p(link('https://www.example.dk/', 'www.example.dk')),
      ]),
    ]),
  ]),
];

/** A mail thread: two answers above the first mail, each with its head, one with a signature in a table. */
export const thread = () =>
  document([
    p('Hej begge'),
    empty(),
    p(
      'Vi kan godt leve med ',
      bold('24 pladser'),
      ', se mine svar med ',
      run('rødt', { color: 'FF0000' }),
      ' nedenfor.',
    ),
    ...signature('Anne Eksempel'),
    empty(),
    head('Bo Eksempel <bo@example.dk>', '12. marts 2024 14:03', 'Anne Eksempel', 'SV: Antal pladser'),
    p('Kære Anne'),
    item('punkter', 0, 'Hvor mange pladser? ', run('24, som aftalt.', { color: 'FF0000' })),
    item('punkter', 0, 'Hvornår? ', run('Senest 2026.', { color: 'FF0000' })),
    p('Mvh. Bo'),
    empty(),
    head(
      'Anne Eksempel <anne@example.dk>',
      '11. marts 2024 09:20',
      'Bo Eksempel; Carl Eksempel',
      'Antal pladser',
    ),
    styled({ indent: { left: 720 } }, 'Har I et bud på antallet? Jeg skal bruge det inden fredag.'),
    styled({ indent: { left: 720 } }, italic('Sendt fra min telefon')),
  ]);

/** A mail with a table pasted from a sheet, and links of every kind. */
export const links = () =>
  document([
    heading(1, new Bookmark({ id: 'top', children: [run('Links og henvisninger')] })),
    p(
      'Se ',
      link('https://www.example.dk/notat?id=4&side=2#afsnit', 'notatet'),
      ', ',
      link('http://intranet.example.dk/', 'intranettet'),
      ', ',
      link('file:///C:/Sager/notat.docx', 'filen på drevet'),
      ' og ',
      new InternalHyperlink({ anchor: 'top', children: [run('toppen', { style: 'Hyperlink' })] }),
      '.',
    ),
    p(
      'Skriv til ',
      link('mailto:post@example.dk?subject=Pladser', 'post@example.dk'),
      ' eller brug ',
      link('https://www.example.dk/langt', 'den lange adresse'),
      '.',
    ),
    table(3, [
      row(['År', 'Pladser', 'Kilde']),
      row(['2022', '18', cell([p(link('https://www.example.dk/2022', 'tabel 1'))])]),
      row(['2023', '20', cell([p(link('https://www.example.dk/2023', 'tabel 2'), ' (foreløbig)')])]),
    ]),
    p('https://www.example.dk/uden-link er skrevet ud.'),
  ]);
