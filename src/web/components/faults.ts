import type { Refused } from '../../platform/commands/refusal.js';
import type { FieldFault } from './form.js';

/**
 * What a refused command means for the form it came from. The fields of a form are called as those of the command;
 * `renamed` maps the others. What concerns no single field stands in the summary alone; of a field that breaks several rules the first is told.
 */
export function faultsOf(
  { text, fields }: Pick<Refused, 'text' | 'fields'>,
  renamed: Readonly<Record<string, string>> = {},
): FieldFault[] {
  if (fields.length === 0) return [{ field: '', text }];
  const first = fields.filter(({ field }, index) => fields.findIndex((one) => one.field === field) === index);
  return first.map(({ field, text: words }) => ({
    field: Object.hasOwn(renamed, field) ? renamed[field]! : field,
    text: words,
  }));
}
