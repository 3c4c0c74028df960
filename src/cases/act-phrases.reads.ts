// Pure: what an entry of the journal says in words, for every page that shows some.
export { actPhrase } from './overview/act-phrases.pure.js';
