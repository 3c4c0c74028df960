import type { AnswerKind, Answers } from './case-context.js';
import { consentOf } from './consent.js';

const regions = ['DK-81', 'DK-82', 'DK-83', 'DK-84', 'DK-85'];
const rule = { moreThan: { numerator: 1, denominator: 2 }, othersNamed: true };

/** Answers in the order of the regions: kind, the hash answered, the hash named for. */
function answers(...given: readonly (readonly [AnswerKind, string | null, (string | null)?])[]): Answers {
  return Object.fromEntries(
    regions.map((region, index) => {
      const [kind, hash, named] = given[index] ?? ['none', null];
      return [region, { kind, hash, named: named ?? null }];
    }),
  );
}
const of = (hash: string | null, given: Answers, by = rule) =>
  consentOf({ hash, answers: given, regions, rule: by });

describe('consent to a text', () => {
  it('is given when every region asked says yes, with or without a reservation', () => {
    const yes = ['yes', 'a'] as const;
    const consent = of('a', answers(yes, yes, ['yesWithReservation', 'a'], yes, yes));
    expect(consent).toEqual({
      agreed: true,
      yes: regions,
      reserved: ['DK-83'],
      cannotJoin: [],
      sentBack: [],
      silent: [],
      named: [],
    });
  });

  it('counts no answer to another text, and no silence, as a yes', () => {
    const yes = ['yes', 'a'] as const;
    const consent = of('a', answers(yes, yes, yes, yes, ['yes', 'b']));
    expect(consent.agreed).toBe(false);
    expect(consent.silent).toEqual(['DK-85']);
    expect(of('a', answers(yes, yes, yes, yes, ['withdrawn', 'a'])).silent).toEqual(['DK-85']);
  });

  it('needs more than half, and every other region named for this very text', () => {
    const yes = ['yes', 'a'] as const;
    expect(of('a', answers(yes, yes, yes, ['cannotJoin', 'a', 'a'], ['none', null, 'a'])).agreed).toBe(true);
    expect(of('a', answers(yes, yes, yes, ['cannotJoin', 'a', 'a'], ['none', null, 'b'])).agreed).toBe(false);
    const two = answers(yes, yes, ['sentBack', 'a', 'a'], ['cannotJoin', 'a', 'a'], ['none', null, 'a']);
    expect(of('a', two)).toMatchObject({ agreed: false, named: ['DK-83', 'DK-84', 'DK-85'] });
  });

  it('is not given by exactly half', () => {
    const four = regions.slice(0, 4);
    const given = answers(['yes', 'a'], ['yes', 'a'], ['none', null, 'a'], ['none', null, 'a']);
    expect(consentOf({ hash: 'a', answers: given, regions: four, rule }).agreed).toBe(false);
  });

  it('follows a procedure that names nobody', () => {
    const yes = ['yes', 'a'] as const;
    const majority = { ...rule, othersNamed: false };
    expect(of('a', answers(yes, yes, yes), majority).agreed).toBe(true);
    expect(of('a', answers(yes, yes), majority).agreed).toBe(false);
  });

  it('does not exist before there is a text', () => {
    expect(of(null, answers())).toMatchObject({ agreed: false, yes: [], silent: regions, named: [] });
  });
});
