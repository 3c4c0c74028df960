export { daysLeft } from './days-left.pure.js';
