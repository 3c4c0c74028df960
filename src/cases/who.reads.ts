// Pure: who somebody is in words, for pages of other features.
export { chairs, ownersText, secretariats } from './overview/who.pure.js';
