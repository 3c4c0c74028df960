// Apart from milestones.reads.ts: what is asked here needs no database, so pure parts may ask it.
export {
  isReached,
  clarificationKey,
  notYetPossible,
  type MilestoneSubject,
} from './milestone-state.pure.js';
