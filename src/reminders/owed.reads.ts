export { owedBy, type Owed } from './owed.pure.js';
