/** Name of the field in which a form says why what looks like a CPR number is none. */
export const STATEMENT_FIELD = '_ikkeCpr';

/** Names of the fields by which a form confirms who sends it: by password, or in a demo by the role's button. */
export const CONFIRM_FIELDS = { password: '_adgangskode', role: '_rolle' } as const;
