/** The account under which the program itself acts: the clock, the first seed. It decides nothing in a case. */
export const SYSTEM_PERSON = '00000000-0000-8000-8000-000000000001';
