import fc from 'fast-check';
import { anyTree } from '../../../test/support/document-trees.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { normalise } from '../../platform/text/document-tree.js';
import { fornyetBehandlingV1 as procedure } from '../../procedure/fornyet-behandling.v1.js';
import { parseSectionContent, type SectionContent } from '../section-content.pure.js';
import { contentOf, formOf, linesOf } from './writing-form.pure.js';

const numRuns = propertyRuns(300, 3000);
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns });
const words = fc.stringMatching(/^[A-Za-zæøåÆØÅ0-9,.]( ?[A-Za-zæøåÆØÅ0-9,.]){0,20}$/);
const optional = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });
const range = fc
  .tuple(fc.nat(500), fc.option(fc.nat(20)))
  .map(([min, more]) => (more === null ? { min } : { min, max: min + more }));
const quarter = fc
  .tuple(fc.integer({ min: 2024, max: 2099 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, q]) => ({ quarter: `${year}-Q${q}` }));
const estimate = fc.oneof(quarter, fc.record({ months: range, from: words }));
const phases = fc.array(fc.record({ places: range, estimate }, { requiredKeys: ['places'] }), {
  minLength: 1,
  maxLength: 4,
});
const consent = fc.constantFrom('proposed', 'asked', 'conditional', 'yes', 'no');
const answers: Record<string, fc.Arbitrary<object>> = {
  placement: optional({
    region: fc.constantFrom('DK-81', 'DK-82'),
    municipality: words,
    operator: fc.record(
      { name: words, kind: fc.constantFrom('region', 'municipality'), consent, condition: words },
      { requiredKeys: ['name', 'kind'] },
    ),
    admissionDuty: fc.record({ council: words, status: consent }, { requiredKeys: ['council'] }),
    sharedOperation: fc.constantFrom('shared', 'single', 'open'),
  }),
  dimensioning: optional({ places: range, phases, distribution: words, citizensHere: range }),
  professional: optional({ horizon: estimate }),
  financing: optional({
    model: fc.constantFrom('objective', 'mixture'),
    mixture: words,
    sameModel: fc.boolean(),
    places: range,
  }),
  timeline: optional({ estimate, phases }),
  overall: fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(words, fc.nat(), fc.boolean())),
};
const date = fc.constantFrom('2024-04-12', '2024-12-31');
const entry = fc.oneof(
  fc.record({ status: fc.constant('answered'), reason: words }, { requiredKeys: ['status'] }),
  fc.record({ status: fc.constant('partly'), missing: words, clarifiedBy: words, clarifiedByDate: date }),
  fc.record({ status: fc.constant('declined'), reason: words }),
);

/** Content that could have been saved by a program; lines point at blocks that are there. */
const content = fc.constantFrom(...Object.keys(answers)).chain((section) =>
  fc
    .tuple(
      anyTree,
      answers[section]!,
      fc.array(fc.tuple(fc.option(entry), fc.nat(20)), { minLength: 12, maxLength: 12 }),
    )
    .map(([tree, said, entries]): [string, SectionContent] => {
      const body = normalise(tree);
      const ledger = linesOf(procedure, section).flatMap(({ id }, index) => {
        const [own, at] = entries[index]!;
        if (own === null) return [];
        return [[id, at > 0 && at <= body.content.length ? { ...own, paragraph: at } : own]];
      });
      const raw = { body, answers: said, ledger: Object.fromEntries(ledger) as object };
      return [section, parseSectionContent(procedure, section, raw)];
    }),
);

it('a form sent as it was shown says what was saved before, whoever saved it', () => {
  check(
    fc.property(content, ([section, saved]) => {
      const read = contentOf(procedure, section, formOf(procedure, section, saved));
      expect(read).toEqual({ kind: 'content', content: saved });
    }),
  );
});

it('a form is read or has faults that name it, whatever is sent in its fields', () => {
  check(
    fc.property(content, fc.nat(40), fc.string({ unit: 'binary' }), ([section, saved], at, junk) => {
      const form = formOf(procedure, section, saved);
      const names = Object.keys(form);
      const read = contentOf(procedure, section, { ...form, [names[at % names.length]!]: junk });
      if (read.kind === 'faults') expect(read.faults.every(({ text }) => text !== '')).toBe(true);
      else expect(Object.keys(read.content)).toEqual(['body', 'answers', 'ledger']);
    }),
  );
});
