import { texts } from '../../texts/texts.js';
import type { AnswerLine } from '../../web/content/answers.js';
import { answerRows } from '../answers-text.pure.js';
import { coverage } from '../coverage.pure.js';
import { ledgerRow } from '../pages/ledger-rows.pure.js';
import type { SectionContent } from '../section-content.pure.js';
import type { ExactText } from './check.view.js';
import { regionName } from './desk-head.pure.js';
import type { DeskReading } from './desk-reading.js';
import { marginsOf } from './margins.pure.js';

/** A content exactly as its hash names it, ready to print. */
export function exactText(
  desk: DeskReading,
  { content, hash }: { readonly content: SectionContent; readonly hash: string },
): ExactText {
  const { reading, subject, texts: now } = desk;
  const { body, answers } = content;
  const contents = { ...now.contents, [subject.section]: content };
  const lines = coverage(reading.procedure, contents, now.caseFacts).lines.filter(
    ({ requirement }) => requirement.section === subject.section,
  );
  return {
    text: { body, margins: marginsOf(lines) },
    answers: answerRows(subject.section, answers, (code) => regionName(desk, code)),
    lines: lines.map(ledgerRow),
    stands: [],
    checkNumber: hash,
  };
}

/** The positions that are taken when the contribution is handed in, in words. */
export function standLines({ options, saved }: DeskReading): AnswerLine[] {
  const words = texts.writing.stands;
  return options.map(({ id, title }) => {
    const taken = saved.content.positions?.[id];
    if (!taken) return { label: title, value: words.open };
    const stand = words.stands[taken.stand];
    return { label: title, value: taken.condition ? words.withCondition(stand, taken.condition) : stand };
  });
}
