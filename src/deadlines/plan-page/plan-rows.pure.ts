import { longDate, shortDate } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { Procedure } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import type { MarkName } from '../../web/components/marks.js';
import type { ForecastLine, Verdict } from '../forecast.pure.js';
import type { ForecastRow } from './plan.view.js';

const words = texts.files.plan;

/** Whatever is of a kind, and may be of a section and a region. */
interface Placed {
  readonly kind: string;
  readonly section: string | null;
  readonly region: string | null;
}

/** Names of what is shown together: "Godkendelse: alle afsnit, Midtjylland". */
export type Naming = Pick<Procedure, 'milestones' | 'sections' | 'regions'>;

/** Several of one kind in words. Sections and regions are named unless they are all. */
export function namesOf(all: readonly Placed[], naming: Naming): string {
  const title = naming.milestones.find(({ kind }) => kind === all[0]?.kind)?.title ?? '';
  const section = partOf(
    naming.sections.map(({ id, title: name }) => ({ id, name })),
    all.map((one) => one.section),
    words.dates.allSections,
  );
  const region = partOf(
    naming.regions.map(({ code, name }) => ({ id: code, name })),
    all.map((one) => one.region),
    words.dates.allRegions,
  );
  const parts = [section, region].filter((part) => part !== null);
  return parts.length === 0 ? title : words.dates.of(title, parts.join(', '));
}

function partOf(
  known: readonly { readonly id: string; readonly name: string }[],
  given: readonly (string | null)[],
  every: string,
): string | null {
  const found = known.filter(({ id }) => given.includes(id));
  if (found.length === 0) return null;
  return found.length === known.length ? every : listed(found.map(({ name }) => name));
}

/**
 * Those alike together: first the regions of one section, then the sections with the same regions. `same`: what makes
 * two of them alike besides their kind.
 */
export function grouped<T extends Placed>(all: readonly T[], same: (one: T) => string): T[][] {
  const bySection = groupBy(all, (one) => [one.kind, one.section, same(one)].join('\u0000'));
  const merged = groupBy(bySection, (group) => {
    const regions = group.map(({ region }) => region ?? '').sort();
    return [group[0]!.kind, same(group[0]!), ...regions].join('\u0000');
  });
  return merged.map((groups) => groups.flat());
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const MARKS: Readonly<Record<Verdict, MarkName>> = {
  holds: 'done',
  tight: 'waiting',
  danger: 'attention',
  late: 'late',
};
const ORDER: readonly Verdict[] = ['late', 'danger', 'tight', 'holds'];

/** The lines of a forecast as rows, the pressing ones first. */
export function forecastRows(
  lines: readonly ForecastLine[],
  naming: Naming,
): { readonly pressing: ForecastRow[]; readonly holding: ForecastRow[] } {
  const placed = lines.map((line) => ({ ...line.step, line }));
  const groups = grouped(placed, ({ line }) => [line.step.date, line.expected, line.why].join(' ')).sort(
    (a, b) => ORDER.indexOf(a[0]!.line.verdict) - ORDER.indexOf(b[0]!.line.verdict),
  );
  const rows = groups.map((group) => {
    const { line } = group[0]!;
    return {
      holds: line.verdict === 'holds',
      row: {
        what: namesOf(group, naming),
        date: longDate(line.step.date),
        expected: shortDate(line.expected),
        verdict: { mark: MARKS[line.verdict], word: words.forecast.verdicts[line.verdict] },
        why: line.why,
      },
    };
  });
  return {
    pressing: rows.filter(({ holds }) => !holds).map(({ row }) => row),
    holding: rows.filter(({ holds }) => holds).map(({ row }) => row),
  };
}

/** Milestones in danger or past, counted as acts: one per kind and section, however many regions owe it. */
export function inDanger(lines: readonly ForecastLine[]): number {
  const pressing = lines.filter(({ verdict }) => verdict === 'danger' || verdict === 'late');
  return new Set(pressing.map(({ step }) => `${step.kind} ${step.section}`)).size;
}
