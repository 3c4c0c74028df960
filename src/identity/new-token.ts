import type { FieldFault } from '../web/components/form.js';
import { TOKEN_SCOPES } from './token-scopes.pure.js';
import { MOST_DAYS, type TokenOrder } from './tokens.js';

type Fields = Readonly<Record<string, string>>;

const LONGEST_NAME = 100;
const nameOf = ({ navn = '' }: Fields) => navn.trim();
const daysOf = ({ dage = '' }: Fields) => (/^\d{1,4}$/.test(dage.trim()) ? Number(dage) : 0);

/** What is wrong with the form for a token, by field. */
export function tokenFaults(fields: Fields): FieldFault[] {
  const name = nameOf(fields);
  const days = daysOf(fields);
  return [
    ...(name === '' ? [{ field: 'navn', text: 'Skriv, hvad nøglen skal bruges til.' }] : []),
    ...(name.length > LONGEST_NAME
      ? [{ field: 'navn', text: `Skriv det med højst ${LONGEST_NAME} tegn.` }]
      : []),
    ...(days < 1 || days > MOST_DAYS
      ? [{ field: 'dage', text: `Skriv et helt antal dage fra 1 til ${MOST_DAYS}.` }]
      : []),
  ];
}

/** The token asked for by a form without faults. Reads only, unless more was chosen. */
export const tokenOrder = (fields: Fields): Omit<TokenOrder, 'personId'> => ({
  name: nameOf(fields),
  days: daysOf(fields),
  scope: TOKEN_SCOPES.find((scope) => scope === fields.ret) ?? 'read',
});
