/** Støtter, kan acceptere, kan ikke acceptere. */
export const STANDS = ['supports', 'canAccept', 'cannotAccept'] as const;

export type Stand = (typeof STANDS)[number];
