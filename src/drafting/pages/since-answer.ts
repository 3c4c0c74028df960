import { yesesOf } from '../../approvals/answers.reads.js';
import { sectionPages } from '../../web/addresses.js';
import { regionsHeld } from './section-context.js';
import type { SectionReading } from './section-reading.js';

/** Where the reader's one region sees what changed since its yes; null when the text is the one it said yes to. */
export async function sinceAnswerOf(reading: SectionReading): Promise<string | null> {
  const { context, file, tx, revisions } = reading;
  const regions = new Set([...regionsHeld(reading, 'chair'), ...regionsHeld(reading, 'secretariat')]);
  const [region] = regions;
  const current = revisions.find((one) => one.current);
  if (region === undefined || regions.size > 1 || !current) return null;
  const yeses = await yesesOf(tx, file.id, `section:${context.id}`, region);
  const [latest] = yeses;
  const earlier = yeses.some(({ hash }) =>
    revisions.some((one) => one.hash === hash && one.number < current.number && hash !== current.hash),
  );
  return latest !== undefined && latest.hash !== current.hash && earlier
    ? sectionPages(file.number, context.id).sinceAnswer
    : null;
}
