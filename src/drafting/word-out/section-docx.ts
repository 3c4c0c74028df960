import { Document, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import { grouped, numbering, pageSetup, packDocx, styles, TEXT_WIDTH } from '../../reply/word.reads.js';
import { texts } from '../../texts/texts.js';
import type { SectionDifference } from '../difference.query.js';
import { CITED_STYLE } from '../sources/citations-in-word.pure.js';
import { changeEntries, type ChangeEntry } from './change-entries.pure.js';
import { sameEntries } from './whole-blocks.pure.js';
import { WordChanges } from './word-changes.js';

const words = texts.section.word;

/** A text of a section as it goes out to Word: the text alone in the body, what it is in header and footer. */
export interface WordText {
  readonly caseNumber: string;
  readonly title: string;
  /** "Version 3" or "Ændringer fra version 2 til version 3". */
  readonly version: string;
  readonly hash: string;
  /** ISO UTC. */
  readonly madeAt: string;
}

/**
 * Two versions of a section as one Word document with real tracked changes: with all accepted it is the later version,
 * with all rejected the earlier. Structured answers and the ledger are not in it. The same versions give the same bytes.
 */
export function changesDocx(
  { difference, before, after }: Pick<SectionDifference, 'difference' | 'before' | 'after'>,
  about: WordText,
): Promise<Uint8Array> {
  return written(changeEntries(difference.blocks, before.content.body, after.content.body), about);
}

/** A text of a section as a Word document, to be read or to be worked on and taken in again. */
export function textDocx(body: Parameters<typeof sameEntries>[0], about: WordText): Promise<Uint8Array> {
  return written(sameEntries(body), about);
}

async function written(entries: readonly ChangeEntry[], about: WordText): Promise<Uint8Array> {
  const { title, version, hash, madeAt, caseNumber } = about;
  const changes = new WordChanges({ author: words.author(version), date: madeAt });
  const children = changes.children(entries);
  const document = new Document({
    title: `${title}, ${version.toLowerCase()}`,
    subject: words.subject(caseNumber),
    creator: 'Samsvar',
    lastModifiedBy: 'Samsvar',
    customProperties: [{ name: 'Kontroltal', value: hash }],
    styles: { ...styles, characterStyles: [...(styles.characterStyles ?? []), CITED_STYLE] },
    numbering,
    sections: [
      {
        properties: { page: pageSetup },
        headers: {
          default: new Header({
            children: [new Paragraph({ style: 'Sidefod', text: `${title} · ${version}` })],
          }),
        },
        footers: { default: footerOf(about) },
        children,
      },
    ],
    footnotes: Object.fromEntries(
      changes.notes.map((text, index) => [index + 1, { children: [new Paragraph({ text })] }]),
    ),
  });
  return packDocx(document, `${localDateOf(madeAt)}T12:00:00Z`);
}

function footerOf({ caseNumber, hash }: WordText): Footer {
  const pages = new TextRun({
    children: [new Tab(), words.page, PageNumber.CURRENT, words.ofPages, PageNumber.TOTAL_PAGES],
  });
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Sidefod',
        tabStops,
        children: [new TextRun(words.subject(caseNumber)), pages],
      }),
      new Paragraph({ style: 'Sidefod', text: words.checkNumber(grouped(hash)) }),
    ],
  });
}
