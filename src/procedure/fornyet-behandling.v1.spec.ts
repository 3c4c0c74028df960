import { fornyetBehandlingV1, westDenmark } from './fornyet-behandling.v1.js';

const lines = fornyetBehandlingV1.requirements;
const of = (section: string) => lines.filter((line) => line.section === section).map((line) => line.id);

describe('fornyet behandling, version 1', () => {
  it('has every line that the letter asks, under its section', () => {
    expect(of('overall')).toEqual(['overall.solution', 'overall.national', 'overall.coherence']);
    expect(of('placement')).toEqual([
      'placement.location',
      'placement.operator',
      'placement.admissionDuty',
      'placement.sharedOperation',
      'placement.west',
    ]);
    expect(of('dimensioning')).toEqual([
      'dimensioning.places',
      'dimensioning.distribution',
      'dimensioning.rationale',
      'dimensioning.size',
    ]);
    expect(of('professional')).toEqual([
      'professional.path',
      'professional.horizon',
      'professional.cooperation',
      'professional.activePractice',
      'professional.competences',
      'professional.cooperationForms',
      'professional.knowledge',
      'professional.crimePrevention',
      'professional.experience',
    ]);
    expect(of('financing')).toEqual([
      'financing.proposal',
      'financing.form',
      'financing.model',
      'financing.sameModel',
    ]);
    expect(of('timeline')).toEqual(['timeline.estimate']);
    expect(lines).toHaveLength(26);
  });

  it('is mandatory wherever the letter says skal', () => {
    const must = lines.filter((line) => line.letterWord === 'skal');
    expect(must).toHaveLength(10);
    expect(must.filter((line) => line.weight !== 'mandatory' || line.weightIsOurs)).toEqual([]);
  });

  it('owns the weight wherever it is stricter or softer than the word', () => {
    expect(lines.filter((line) => line.weightIsOurs).map((line) => line.id)).toEqual([
      'placement.operator',
      'placement.admissionDuty',
      'placement.west',
      'professional.cooperation',
      'professional.activePractice',
      'professional.competences',
      'professional.cooperationForms',
      'professional.knowledge',
    ]);
  });

  it('recommends six lines and demands twenty', () => {
    expect(lines.filter((line) => line.weight === 'recommended').map((line) => line.id)).toEqual([
      'overall.coherence',
      'placement.sharedOperation',
      'placement.west',
      'dimensioning.size',
      'professional.experience',
      'financing.sameModel',
    ]);
  });

  it('names each heading of the letter as its section, except what the body adds elsewhere', () => {
    const titles = new Map(fornyetBehandlingV1.sections.map((section) => [section.id, section.title]));
    const elsewhere = lines
      .filter((line) => line.heading !== titles.get(line.section))
      .map((line) => line.id);
    expect(elsewhere).toEqual([
      'overall.solution',
      'overall.national',
      'overall.coherence',
      'placement.west',
    ]);
  });

  it('writes Danish as an authority does', () => {
    const texts = lines.map((line) => line.text);
    expect(texts.filter((text) => /[!]|\.$|^\p{Ll}/u.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => /region (nord|midt|syd|hoved|sj)/i.test(text))).toEqual([]);
  });

  it('reads West Denmark as three of the regions asked', () => {
    const asked = fornyetBehandlingV1.regions.map((region) => region.code);
    expect(westDenmark.filter((code) => asked.includes(code))).toEqual(['DK-81', 'DK-82', 'DK-83']);
  });
});
