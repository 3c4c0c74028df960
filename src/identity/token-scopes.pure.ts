/** What a token may: see; also act; also do what binds a region or leaves the house. */
export const TOKEN_SCOPES = ['read', 'act', 'answer'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
