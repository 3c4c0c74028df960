import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { textsNow } from '../api/texts-now.js';
import { caseFactView, enteredWords } from '../case-facts/case-fact-views.pure.js';
import { caseFactRows } from '../case-facts/case-facts.reads.js';
import type { FactsView } from './facts.page.js';
import { registerLines } from './register-lines.pure.js';
import { factViews, placesOf, type FactText } from './facts.pure.js';
import { sectionContexts } from './section-context.js';
import { isWorking } from './section-reading.js';
import { BLOCKS } from './section-text.js';

/** The fact sheet with where each figure is used, for those who work on the case. */
@Injectable()
export class FactsPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  page(caller: Caller, number: string): Promise<FactsView> {
    return this.pages.read(caller, number, 'draft', async (reading) => {
      const { contents } = await textsNow(reading);
      const sections = sectionContexts(reading);
      const bodies = sections.flatMap(({ id }): FactText[] =>
        Object.hasOwn(contents, id) ? [{ section: id, body: contents[id]!.body }] : [],
      );
      const facts = factViews.map((fact) => ({
        ...fact,
        uses: placesOf(fact.id, bodies).map(({ section, block }) => ({
          label: texts.section.facts.use(sections.find(({ id }) => id === section)!.title, block),
          href: `${sectionPages(number, section).read}#${BLOCKS}-${block}`,
        })),
      }));
      const rows = await caseFactRows(reading.tx, reading.file.id);
      const model = rows.find(({ name }) => name === 'kofoedsmindeModel');
      return {
        frame: reading.frame,
        facts,
        register: registerLines(
          number,
          rows,
          bodies,
          (section) => sections.find(({ id }) => id === section)!.title,
        ),
        own: model ? { fact: caseFactView(model), entered: enteredWords(model) } : null,
        mayEnter:
          reading.frame.csrf !== null &&
          isWorking(reading) &&
          reading.viewer.grants.some(({ role }) => role === 'secretariat'),
      };
    });
  }
}
