/** What an answer can rest on: the chair's own authority, a meeting, or written procedure. */
export const BASES = ['chair', 'meeting', 'writtenProcedure'] as const;
export type Basis = (typeof BASES)[number];
