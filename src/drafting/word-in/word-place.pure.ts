import { replyPages, sectionPages, withQuery } from '../../web/addresses.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { WritingSubject } from '../writing/desk-reading.js';

/** Where a text meets Word: the desk it is written on, the form, the yes to it, the draft as Word, and its comments. */
export interface WordPlace {
  readonly desk: string;
  readonly form: string;
  readonly save: string;
  readonly out: string;
  readonly comments: string;
}

/** The addresses of a text that is written: of the front matter, a section, or a region's contribution to it. */
export function wordPlace(number: string, { kind, section, region }: WritingSubject): WordPlace {
  const pages = sectionPages(number, section);
  const front = kind === 'draft' && section === FRONT_MATTER;
  const desk =
    kind === 'contribution' ? pages.contribution : front ? replyPages(number).frontMatter : pages.draft;
  const word = kind === 'contribution' || front ? `${desk}/word` : pages.wordIn;
  const at = (path: string) => withQuery(path, { region });
  return {
    desk: at(desk),
    form: at(word),
    save: at(`${word}/gem`),
    out: at(`${word}/udkast`),
    // A contribution's own comments stand beside it on its desk.
    comments: kind === 'contribution' ? at(desk) : pages.comments,
  };
}
