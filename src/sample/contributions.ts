import type { SampleRegion, SampleSectionId } from './content.types.js';
import { dimensioningContributions } from './contributions/dimensioning.js';
import { financingContributions } from './contributions/financing.js';
import { placementContributions } from './contributions/placement.js';
import { professionalContributions } from './contributions/professional.js';
import { timelineContributions } from './contributions/timeline.js';

/** The regions' contributions (bidrag), per section and region: sample text, decided by nobody. */
export const contributions: Readonly<Record<SampleSectionId, Readonly<Record<SampleRegion, string>>>> = {
  placement: placementContributions,
  dimensioning: dimensioningContributions,
  professional: professionalContributions,
  financing: financingContributions,
  timeline: timelineContributions,
};
