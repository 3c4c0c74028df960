import {
  answerRows,
  coverage,
  FRONT_MATTER,
  type CoverageLine,
  type CoverageState,
  type Known,
  type SectionContent,
} from '../../drafting/content.reads.js';
import { plainDate } from '../../platform/danish/dates.pure.js';
import type { Procedure } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import type { MarkName } from '../../web/components/marks.js';
import type { MarginNumber } from '../../web/content/document.js';
import type { LedgerLine, TextPart } from './answer.view.js';
import type { Standing } from './standing.js';

const words = texts.answer.ledger;

/** The texts that the hash of a subject names, in their order. */
export function textParts(
  procedure: Procedure,
  { text, subject, caseFacts }: Pick<Standing, 'text' | 'subject' | 'caseFacts'>,
) {
  if (text === null) return [];
  if (text.kind === 'section')
    return [
      partOf({ procedure, caseFacts }, subject.kind === 'section' ? subject.id : '', null, text.content),
    ];
  const { frontMatter, sections } = text.reply;
  // Conditions of a line read the other sections' answers, as they did when the whole was put forward.
  const all = Object.fromEntries(sections.map(({ id, content }) => [id, content]));
  return [
    partOf({ procedure, caseFacts }, FRONT_MATTER, texts.answer.frontMatter, frontMatter, all),
    ...sections.map(({ id, revision, content, reservations }, index) => ({
      ...partOf(
        { procedure, caseFacts },
        id,
        texts.answer.chapter(index + 1, titleOf(procedure, id), revision),
        content,
        all,
      ),
      reservations: reservations.map(({ region, words: own }) => ({
        who: texts.answer.reservationFrom(regionNameOf(procedure, region)),
        words: own,
      })),
    })),
  ];
}

/** Title of a section; its id for one the procedure does not have. */
export const titleOf = ({ sections }: Procedure, id: string): string =>
  sections.find((section) => section.id === id)?.title ?? id;

/** "Midtjylland" of `DK-82`. */
export const regionNameOf = ({ regions }: Pick<Procedure, 'regions'>, code: string): string =>
  regions.find((region) => region.code === code)?.name ?? code;

function partOf(
  { procedure, caseFacts }: { readonly procedure: Procedure; readonly caseFacts: Known },
  section: string,
  title: string | null,
  content: SectionContent,
  others: Readonly<Record<string, SectionContent>> = {},
): TextPart {
  const lines = coverage(procedure, { ...others, [section]: content }, caseFacts).lines.filter(
    ({ requirement }) => requirement.section === section,
  );
  return {
    id: section,
    title,
    body: content.body,
    margins: marginsOf(lines),
    answers: answerRows(section, content.answers, (code) => regionNameOf(procedure, code)),
    ledger: lines.map(ledgerLine),
    reservations: [],
  };
}

function marginsOf(lines: readonly CoverageLine[]): Map<number, MarginNumber[]> {
  const margins = new Map<number, MarginNumber[]>();
  for (const { number, entry } of lines) {
    if (entry?.paragraph === undefined) continue;
    const own = margins.get(entry.paragraph) ?? [];
    margins.set(entry.paragraph, [...own, { number, name: words.margin(number) }]);
  }
  return margins;
}

const MARKS: Readonly<Record<CoverageState, MarkName>> = {
  answered: 'done',
  partly: 'partly',
  declined: 'refused',
  notRelevant: 'notRelevant',
  silent: 'missing',
};

function ledgerLine({ number, requirement, state, entry }: CoverageLine): LedgerLine {
  const notes = [
    ...(entry?.missing ? [words.missing(entry.missing)] : []),
    ...(entry?.clarifiedBy && entry.clarifiedByDate
      ? [words.clarifiedBy(entry.clarifiedBy, plainDate(entry.clarifiedByDate))]
      : []),
    ...(entry?.reason ? [entry.reason] : []),
  ];
  return {
    number,
    text: requirement.text,
    state: { mark: MARKS[state], word: words.states[state] },
    notes,
  };
}
