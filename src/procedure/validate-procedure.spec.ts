import { fornyetBehandlingV1 } from './fornyet-behandling.v1.js';
import { smallHearing } from './small-hearing.fixture.js';
import { InvalidProcedure, validateProcedure } from './validate-procedure.js';

type Json = Record<string, unknown>;

/** A copy of the small hearing with one value set at a path; `undefined` removes the field. */
function changed(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(smallHearing)) as Json;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((at, step) => at[step] as Json, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

function faultsOf(plain: unknown): string[] {
  try {
    validateProcedure(plain);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidProcedure)) throw error;
    return error.faults.map((fault) => `${fault.field}: ${fault.text}`);
  }
}

describe('validation of a procedure', () => {
  it('takes the two procedures there are', () => {
    expect(validateProcedure(fornyetBehandlingV1)).toEqual(fornyetBehandlingV1);
    expect(validateProcedure(JSON.parse(JSON.stringify(smallHearing)))).toEqual(smallHearing);
  });

  it.each<[string, unknown, string]>([
    ['title', '', 'title: er tom eller for lang'],
    ['title', 7, 'title: skal være tekst og er tom eller for lang'],
    ['version', 0, 'version: er for lille'],
    ['version', 1.5, 'version: skal være et helt tal'],
    ['extra', 1, 'extra: er et ukendt felt'],
    ['regions', [], 'regions: må ikke være tom'],
    ['regions.0.code', 'Nordjylland', 'regions.0.code: har en forkert form'],
    ['regions.1.code', 'DK-81', 'regions.1.code: »DK-81« står der allerede'],
    ['regions.0.chair', 'x', 'regions.0.chair: er et ukendt felt'],
    ['sections.0', 'need', 'sections: skal være et objekt'],
    ['sections.0', [], 'sections: skal være et objekt'],
    ['sections.1.id', 'need', 'sections.1.id: »need« står der allerede'],
    ['sections.0.id', 'overall', 'sections.0.id: »overall« er et forbeholdt navn'],
    ['sections.0.id', 'constructor', 'sections.0.id: »constructor« er et forbeholdt navn'],
    ['sections.0.id', '__proto__', 'sections.0.id: har en forkert form'],
    ['requirements.1.section', 'nowhere', 'requirements.1.section: afsnittet »nowhere« findes ikke'],
    ['requirements.1.id', 'proposal.size', 'requirements.1.id: skal begynde med »need.«'],
    ['requirements.1.id', 'proposal.choice', 'requirements.2.id: »proposal.choice« står der allerede'],
    ['requirements.1.weight', 'must', 'requirements.1.weight: har en ukendt værdi'],
    [
      'requirements.1.onlyWhen',
      { answer: 'nowhere.kind', oneOf: ['x'] },
      'requirements.1.onlyWhen.answer: skal begynde med et afsnit eller »caseFacts«, ikke »nowhere«',
    ],
    [
      'requirements.1.onlyWhen',
      { answer: 'need.kind', oneOf: [] },
      'requirements.1.onlyWhen.oneOf: må ikke være tom',
    ],
    ['requirements.1.onlyWhen', null, 'requirements.1.onlyWhen: skal være et objekt'],
    ['ladder.escalation', [[]], 'ladder.escalation: skal være et objekt'],
    ['milestones.4', null, 'milestones: skal være et objekt'],
    ['milestones.4', undefined, 'milestones: mangler milepælen »submission«'],
    ['milestones.4.kind', 'endorsement', 'milestones: mangler milepælen »submission«'],
    ['milestones.3.kind', 'endorsing', 'milestones.3.kind: har en ukendt værdi'],
    ['milestones.2.scope', 'region', 'milestones.2.scope: »approval« findes pr. »section-region«'],
    ['milestones.1.workingDaysBefore', 16, 'milestones: »review« ligger før den milepæl, den skal følge'],
    ['milestones.1.workingDaysBefore', -1, 'milestones.1.workingDaysBefore: er for lille'],
    [
      'milestones.3.owedBy',
      'lead',
      'milestones.3.owedBy: »lead« kan ikke skylde noget, der findes pr. »region«',
    ],
    [
      'milestones.4.owedBy',
      'chair',
      'milestones.4.owedBy: »chair« kan ikke skylde noget, der findes pr. »case«',
    ],
    ['ladder', undefined, 'ladder: mangler og skal være et objekt'],
    ['ladder.before', [1, 3], 'ladder.before: trinene skal falde, uden gentagelser'],
    ['ladder.before', [3, 3], 'ladder.before: trinene skal falde, uden gentagelser'],
    ['ladder.before', [3, 0], 'ladder.before: er for lille'],
    [
      'ladder.digestAt',
      '02:00',
      'ladder.digestAt: kan ikke ligge mellem kl. 2.00 og 3.00, hvor uret stilles',
    ],
    [
      'ladder.digestAt',
      '02:59',
      'ladder.digestAt: kan ikke ligge mellem kl. 2.00 og 3.00, hvor uret stilles',
    ],
    ['ladder.digestAt', '8:00', 'ladder.digestAt: har en forkert form'],
    [
      'ladder.escalation',
      [
        { from: 2, to: 'chair' },
        { from: 1, to: 'coordinator' },
      ],
      'ladder.escalation: trinene skal stige, uden gentagelser',
    ],
    [
      'agreement.moreThan',
      { numerator: 3, denominator: 3 },
      'agreement.moreThan: skal være en brøk mellem 0 og 1',
    ],
    ['agreement.moreThan.numerator', 0, 'agreement.moreThan.numerator: er for lille'],
    ['agreement.othersNamed', 'ja', 'agreement.othersNamed: skal være sand eller falsk'],
    ['shortestAnswerDays', 0, 'shortestAnswerDays: er for lille'],
  ])('names %s when it is %j', (path, value, fault) => {
    expect(faultsOf(changed(path, value))).toContain(fault);
  });

  it('takes 03:00, when the clock has been moved', () => {
    expect(faultsOf(changed('ladder.digestAt', '03:00'))).toEqual([]);
  });

  it('names every fault at once, in one Danish text', () => {
    const broken = changed('title', '') as Json;
    broken.version = 'et';
    expect(() => validateProcedure(broken)).toThrow(
      /^Forløbsskabelonen kan ikke bruges\. version: .*skal være et helt tal.*\. title: er tom eller for lang\.$/,
    );
  });

  it('refuses what is no object, and a list', () => {
    for (const plain of [null, undefined, 'x', 7, [], [smallHearing], new Map()])
      expect(faultsOf(plain)).not.toEqual([]);
  });

  it('does not let a key reach the prototype', () => {
    const text = JSON.stringify(smallHearing).replace('{', '{"__proto__":{"polluted":true},');
    expect(faultsOf(JSON.parse(text))).toEqual([]);
    expect((validateProcedure(JSON.parse(text)) as unknown as Json).polluted).toBeUndefined();
    expect(({} as Json).polluted).toBeUndefined();
  });
});
