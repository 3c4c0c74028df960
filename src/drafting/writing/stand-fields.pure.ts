import { oneLine } from '../../platform/text/one-line.pure.js';
import type { Typed } from '../../web/components/form.js';
import type { ContributionContent } from '../contributions/contribution-content.pure.js';
import type { OptionRow } from '../options/options.reads.js';
import { STANDS, type Stand } from '../options/stand.js';

export const standField = (option: string): string => `standpunkt.${option}`;
export const conditionField = (option: string): string => `betingelse.${option}`;
/** Version of the wording that was on the page. */
export const wordingField = (option: string): string => `_ordlyd.${option}`;

type Positions = ContributionContent['positions'];

/** The positions of a contribution as fields; one on an earlier wording is shown, and taken on the wording of today. */
export function standFields(options: readonly OptionRow[], positions: Positions): Record<string, string> {
  return Object.fromEntries(
    options.flatMap(({ id, version }) => {
      const taken = Object.hasOwn(positions, id) ? positions[id] : undefined;
      return [
        [standField(id), taken?.stand ?? ''],
        [conditionField(id), taken?.condition ?? ''],
        [wordingField(id), String(version)],
      ];
    }),
  );
}

/** Reads the positions of a form; an option without one has none. */
export function readStands(options: readonly OptionRow[], typed: Typed): Positions {
  return Object.fromEntries(
    options.flatMap(({ id }) => {
      const stand = typed[standField(id)] ?? '';
      if (!(STANDS as readonly string[]).includes(stand)) return [];
      const condition = oneLine(typed[conditionField(id)] ?? '');
      const optionVersion = Number(typed[wordingField(id)] ?? '');
      const position = { optionVersion, stand: stand as Stand, ...(condition === '' ? {} : { condition }) };
      return [[id, position]];
    }),
  );
}
