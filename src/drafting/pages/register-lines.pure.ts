import { sectionPages, replyPages } from '../../web/addresses.js';
import { texts } from '../../texts/texts.js';
import { caseFactView, enteredWords } from '../case-facts/case-fact-views.pure.js';
import type { CaseFactRow } from '../case-facts/case-facts.reads.js';
import { citedFacts, REGISTER, registerWords, type RegisterName } from '../case-facts/register.pure.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { FactText } from './facts.pure.js';
import type { RegisterLine } from './register-part.js';

const words = texts.section.caseFacts;

/** The fact register in its order, with what of it is cited where, and where a text has an earlier value. */
export function registerLines(
  number: string,
  rows: readonly CaseFactRow[],
  bodies: readonly FactText[],
  titleOf: (section: string) => string,
): RegisterLine[] {
  return REGISTER.map((name) => {
    const row = rows.find((one) => one.name === name);
    const now = row ? registerWords({ name, value: row.value }) : null;
    return {
      name,
      title: words.names[name],
      fact: row ? caseFactView(row) : null,
      entered: row ? enteredWords(row) : null,
      uses: bodies.flatMap(({ section, body }) =>
        usesIn(name, body, now).map((shown) => ({
          href:
            section === FRONT_MATTER ? replyPages(number).frontMatter : sectionPages(number, section).read,
          label: shown === null ? titleOf(section) : words.outdated(titleOf(section), shown),
          outdated: shown !== null,
        })),
      ),
    };
  });
}

/** One entry per way in which a text has the fact: null as the register has it, else its words. */
function usesIn(name: RegisterName, body: FactText['body'], now: string | null): (string | null)[] {
  return citedFacts(body)
    .filter((cited) => cited.name === name)
    .map(({ shown }) => (shown === now ? null : shown));
}
