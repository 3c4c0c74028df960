/** Type of the journal entry that keeps why what looks like a CPR number is none. */
export const STATED = 'statedNoPersonalNumber';
