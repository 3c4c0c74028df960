import { propertyRuns } from '../../test/support/property-runs.js';
import fc from 'fast-check';
import { ContentError } from './content-error.js';
import { contradictions } from './contradictions.pure.js';
import { placementContent, sampleProcedure } from '../../test/support/sample-section.js';
import { parseSectionContent, revisionHash, silentLines } from './section-content.pure.js';
import type { SectionContent } from './section-content.pure.js';

const numRuns = propertyRuns(1000, 5000);
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns });

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    'DK-82',
    'region',
    'municipality',
    'yes',
    'answered',
    'partly',
    'declined',
    { min: 1 },
    { min: 3, max: 2 },
    '2024-10-31',
    JSON.parse('{"__proto__":{"status":"answered"}}'),
    'a\u0007',
    '\ud800',
  ),
);
const keyed = (...keys: string[]) =>
  fc.dictionary(
    fc.oneof(fc.constantFrom(...keys), fc.string()),
    fc.oneof(
      value,
      fc.dictionary(
        fc.constantFrom(
          'name',
          'kind',
          'consent',
          'status',
          'paragraph',
          'reason',
          'missing',
          'clarifiedBy',
          'clarifiedByDate',
        ),
        value,
      ),
    ),
  );
const junk = fc.record(
  {
    body: fc.oneof(value, fc.constant(placementContent.body)),
    answers: keyed('region', 'operator', 'admissionDuty', 'site', '__proto__'),
    ledger: keyed('placement.location', 'placement.operator', 'constructor'),
  },
  { requiredKeys: [] },
);

function parsed(input: unknown): SectionContent | null {
  try {
    return parseSectionContent(sampleProcedure, 'placement', input);
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}

test('whatever comes in, the only error is ours; what is taken is taken again unchanged', () => {
  let taken = 0;
  check(
    fc.property(fc.oneof(junk, fc.jsonValue()), (input) => {
      const content = parsed(input);
      if (content === null) return;
      taken += 1;
      expect(parsed(content)).toEqual(content);
      silentLines(sampleProcedure, 'placement', content);
      contradictions({ placement: content.answers });
      expect(revisionHash(content)).toMatch(/^[0-9a-f]{64}$/);
    }),
  );
  expect(taken).toBeGreaterThan(0);
});

test('the order in which fields come does not tell two contents apart', () => {
  const reversed = (input: unknown): unknown =>
    typeof input !== 'object' || input === null
      ? input
      : Array.isArray(input)
        ? input.map(reversed)
        : Object.fromEntries(
            Object.entries(input)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          );
  expect(revisionHash(parsed(reversed(placementContent))!)).toBe(revisionHash(placementContent));
});
