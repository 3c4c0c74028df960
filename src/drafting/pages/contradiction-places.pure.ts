import type { AnswerRow } from '../answers-text.pure.js';
import type { Contradiction } from '../contradictions.pure.js';

/** One side of a contradiction: what a section says. */
export interface SideView {
  readonly section: string;
  readonly title: string;
  readonly href: string;
  /** Empty when the section says nothing of it. */
  readonly lines: readonly AnswerRow[];
}

/** Two things that cannot both be so, with both places beside each other. */
export interface ContradictionView {
  readonly code: string;
  readonly text: string;
  readonly sides: readonly SideView[];
}

/** Which lines of the structured answers a kind of contradiction speaks of, by the first part of its code. */
const SPEAKS_OF: Readonly<Record<string, RegExp>> = {
  places: /^(Pladser|Etape|Regnet for)/,
  phases: /^Etape/,
  citizens: /^(Pladser|Etape|Borgere på det nye)/,
  form: /^(Form|Afdeling af)/,
  operator: /^(Foreslået driftsherre|Driftsherrens svar|Delt drift)/,
  mixture: /^(Finansieringsmodel|Blandingen)/,
  horizon: /./,
};

/** A contradiction with what each of its sections says of the matter. */
export function contradictionView(
  { code, text, sections }: Contradiction,
  side: (section: string) => Pick<SideView, 'title' | 'href'> & { readonly answers: readonly AnswerRow[] },
): ContradictionView {
  const matters = SPEAKS_OF[code.split('.')[0]!] ?? /./;
  return {
    code,
    text,
    sides: sections.map((section) => {
      const { title, href, answers } = side(section);
      return { section, title, href, lines: answers.filter(({ label }) => matters.test(label)) };
    }),
  };
}
