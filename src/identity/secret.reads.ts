export { newSecret, type NewSecret } from './secret.js';
