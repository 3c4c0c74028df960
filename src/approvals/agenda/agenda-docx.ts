import { Document, Footer, HeadingLevel, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import {
  grouped,
  numbering,
  pageSetup,
  partChildren,
  packDocx,
  styles,
  TEXT_WIDTH,
} from '../../reply/word.reads.js';
import { texts } from '../../texts/texts.js';
import { agendaParts, type AgendaFacts } from './agenda-item.js';

const { title: titleOf, item: words } = texts.answer.agenda;

/** The item as a Word document, its version and check number on every page. The same facts give the same bytes. */
export async function agendaDocx(facts: AgendaFacts): Promise<Uint8Array> {
  const { what, version, hash, caseNumber, legalBasis, madeAt } = facts;
  let lists = 0;
  const title = titleOf(what);
  const children = [
    new Paragraph({ style: 'Forsidelinje', text: words.kicker(caseNumber, legalBasis) }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...agendaParts(facts).flatMap((part) => partChildren(part, { next: () => (lists += 1) })),
  ];
  const document = new Document({
    title,
    subject: words.kicker(caseNumber, legalBasis),
    creator: 'Samsvar',
    lastModifiedBy: 'Samsvar',
    customProperties: [
      { name: 'Kontroltal', value: hash },
      { name: 'Version', value: `${version}` },
    ],
    styles,
    numbering,
    sections: [{ properties: { page: pageSetup }, footers: { default: footerOf(facts) }, children }],
  });
  return packDocx(document, `${localDateOf(madeAt)}T12:00:00Z`);
}

function footerOf({ what, version, hash }: AgendaFacts): Footer {
  const pages = new TextRun({
    children: [new Tab(), words.page, PageNumber.CURRENT, words.ofPages, PageNumber.TOTAL_PAGES],
  });
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Sidefod',
        tabStops,
        children: [new TextRun(words.footer(what, version)), pages],
      }),
      new Paragraph({ style: 'Sidefod', text: words.checkNumber(grouped(hash)) }),
    ],
  });
}
