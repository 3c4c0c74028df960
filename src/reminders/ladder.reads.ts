export {
  escalationOf,
  nextOverdueRung,
  planRungs,
  type EscalatesTo,
  type Rung,
  type RungId,
} from './ladder.pure.js';
