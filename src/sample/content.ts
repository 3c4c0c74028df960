import type { SampleSection, SampleSectionId } from './content.types.js';
import { dimensioning } from './sections/dimensioning.js';
import { financing } from './sections/financing.js';
import { frontMatter } from './sections/front-matter.js';
import { placement } from './sections/placement.js';
import { professional } from './sections/professional.js';
import { timeline } from './sections/timeline.js';

/** The first version of each section's text, answers and ledger. */
export const sampleSections = {
  placement,
  dimensioning,
  professional,
  financing,
  timeline,
} as const satisfies Record<SampleSectionId, SampleSection<unknown>>;

export { frontMatter };
