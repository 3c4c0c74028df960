import { listed, plural } from '../../platform/danish/numbers.pure.js';
import type { ChangedUnits, DifferenceCounts } from './difference-model.js';

const said = (count: number, one: string, many: string) => (count === 0 ? [] : [plural(count, one, many)]);

function units({ inserted, deleted, moved }: ChangedUnits, one: string, many: string): string[] {
  return [
    ...said(inserted, `${one} tilføjet`, `${many} tilføjet`),
    ...said(deleted, `${one} fjernet`, `${many} fjernet`),
    ...said(moved, `${one} flyttet`, `${many} flyttet`),
  ];
}

/**
 * "3 steder ændret, 1 stykke tilføjet og 1 svar ændret." A block of the text is a "stykke": "afsnit" is a section of the reply.
 */
export function summaryOf({
  places,
  forms,
  blocks,
  items,
  rows,
  columns,
  answers,
  ledger,
}: DifferenceCounts): string {
  const parts = [
    ...said(places, 'sted ændret', 'steder ændret'),
    ...units(blocks, 'stykke', 'stykker'),
    ...units(items, 'listepunkt', 'listepunkter'),
    ...units(rows, 'tabelrække', 'tabelrækker'),
    ...units({ ...columns, moved: 0 }, 'tabelkolonne', 'tabelkolonner'),
    ...said(forms, 'sted kun ændret i form', 'steder kun ændret i form'),
    ...said(answers, 'svar i felterne ændret', 'svar i felterne ændret'),
    ...said(ledger, 'krav besvaret på en anden måde', 'krav besvaret på en anden måde'),
  ];
  return parts.length === 0 ? 'Ingen forskelle.' : `${listed(parts)}.`;
}
