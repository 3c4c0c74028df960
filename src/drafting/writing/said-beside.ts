import { localDateOf, shortDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { DeskReading } from './desk-reading.js';
import type { BesideView, DeskView } from './desk.view.js';

const words = texts.writing;

/** What the secretariat has said of its own contribution; no part where nothing is said. */
export function remarksBeside({ remarks }: DeskReading): DeskView['beside'] {
  if (remarks.length === 0) return [];
  const entries = remarks.map(({ text, by, at, paragraph }): BesideView => ({
    title: text,
    note: words.beside.remark(by, shortDate(localDateOf(at)), paragraph),
    paragraphs: [],
  }));
  return [{ title: words.beside.remarks, entries, empty: '', more: null }];
}

/** The open comments, each with where it stands in the text that is written. */
export function commentsBeside({ subject, threads, reading }: DeskReading): DeskView['beside'] {
  if (subject.kind === 'contribution') return [];
  const said = texts.section.comments;
  const entries = threads.map(
    ({ number, by, when, block, lost, reworded, quote, text, answers }): BesideView => {
      const place = lost
        ? said.lost
        : reworded
          ? said.reworded
          : block === null
            ? said.whole
            : said.block(block);
      return {
        title: words.beside.comment(number, by),
        note: `${when} · ${place}`,
        paragraphs: [
          ...(quote === null ? [] : [`»${quote}«`]),
          text ?? said.withdrawn,
          ...answers.map((answer) => `${answer.by}: ${answer.text ?? said.withdrawn}`),
        ],
        comment: number,
      };
    },
  );
  const { comments } = sectionPages(reading.file.number, subject.section);
  const more = entries.length === 0 ? null : { label: words.beside.allComments, href: comments };
  return [{ title: words.beside.comments, entries, empty: words.beside.noComments, more }];
}
