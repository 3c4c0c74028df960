import { casePages, pages, replyPages, sectionPages } from '../../../src/web/addresses.js';

/** The demo's case. */
export const CASE_NUMBER = '2023-7996';
/** The first two sections: the demo has the one answered and the other in review or draft. */
const SECTIONS = ['placement', 'dimensioning'];

/** Every address there is of a case and beside it: also those that no link leads this reader to. */
export function addressesOf(number: string): string[] {
  const all = [
    pages,
    casePages(number),
    ...SECTIONS.map((section) => sectionPages(number, section)),
    replyPages(number),
  ];
  return [...new Set(all.flatMap((some) => Object.values(some)).filter((one) => typeof one === 'string'))];
}
