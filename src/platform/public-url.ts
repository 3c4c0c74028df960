/** Where links in mail lead; the engine provides it. */
export const PUBLIC_URL = Symbol('samsvar:publicUrl');
