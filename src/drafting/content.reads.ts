/** What other features may know of a section's content: its type, its hash, and how it answers the ledger. Pure. */
export { answerRows, estimateText, rangeText } from './answers-text.pure.js';
export type { AnswerRow } from './answers-text.pure.js';
export type { AnswersBySection, StructuredAnswers } from './answers-by-section.pure.js';
export type { DimensioningAnswers, Phase, Range, TimelineAnswers } from './structured-answers.js';
export { contradictions } from './contradictions.pure.js';
export { registerWord } from './case-facts/case-fact-views.pure.js';
export type { Register } from './case-facts/register.pure.js';
export { registerAtHand } from './register-contradictions.pure.js';
export type { Contradiction } from './contradictions.pure.js';
export { coverage } from './coverage.pure.js';
export type { Coverage, CoverageLine, CoverageState, CoverageTotal } from './coverage.pure.js';
export type { LedgerEntry } from './ledger-entry.js';
export { FRONT_MATTER, revisionHash, silentLines } from './section-content.pure.js';
export type { Known, SectionContent, SilentLines } from './section-content.pure.js';
