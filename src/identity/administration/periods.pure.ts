import { shortDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { MarkedWord } from '../../web/components/marks.js';

const words = texts.administration;

/** Two local dates (ISO), both included; an open end is null. */
export interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** "Fra 1.1.2023", "1.1.2023 til 31.5.2024". */
export function periodText({ validFrom, validTo }: Period): string {
  const from = shortDate(validFrom);
  return validTo === null ? words.onwards(from) : words.period(from, shortDate(validTo));
}

/** Whether a period holds today, is over, or is to come. */
export function periodState({ validFrom, validTo }: Period, today: string): MarkedWord {
  if (validTo !== null && validTo < today) return { mark: 'notRelevant', word: words.over };
  if (validFrom > today) return { mark: 'waiting', word: words.coming };
  return { mark: 'done', word: words.open };
}

/** "Formand · kommunerne i Midtjylland"; without a region the role alone. */
export function roleText(role: string, regionName: string | null): string {
  const known = words.roles as Readonly<Record<string, string>>;
  const name = Object.hasOwn(known, role) ? known[role]! : role;
  return regionName === null ? name : `${name} · ${words.municipalities(regionName)}`;
}
