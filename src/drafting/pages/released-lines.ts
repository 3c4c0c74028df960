import type { CaseReading } from '../../cases/case-reader.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import { sectionPages } from '../../web/addresses.js';
import { revisionsOf } from '../drafts.reads.js';
import { releasesOf } from '../release/releases.reads.js';
import type { ReleasedLine } from './released.page.js';
import { sectionContexts } from './section-context.js';

/** The versions released to whoever reads, of one section or of all, in the order of the reply, the newest first. */
export async function releasedLines(reading: CaseReading, section: string | null): Promise<ReleasedLine[]> {
  const { tx, file, viewer } = reading;
  const own = (await releasesOf(tx, file.id)).filter(
    ({ personId, withdrawnAt }) => personId === viewer.personId && withdrawnAt === null,
  );
  const lines: ReleasedLine[] = [];
  for (const { id, title } of sectionContexts(reading)) {
    if (section !== null && section !== id) continue;
    for (const { number, hash, madeAt } of (await revisionsOf(tx, file.id, id)).reverse()) {
      const release = own.find((one) => one.section === id && one.hash === hash);
      if (release)
        lines.push({
          title,
          number,
          made: longInstant(madeAt),
          released: longInstant(release.releasedAt),
          checkNumber: hash,
          href: sectionPages(file.number, id).version(number),
        });
    }
  }
  return lines;
}
