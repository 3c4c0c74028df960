import { procedureBy, procedureHash, procedures } from './catalogue.js';
import { fornyetBehandlingV1 } from './fornyet-behandling.v1.js';

/** Hashes of what has been published. Never edit a line: cases run on it. Add a line for a new version. */
const published: Readonly<Record<string, string>> = {
  'fornyet-behandling/1': 'caa22d1a7b9f0f0ca2e0a8556abfcf2aad09bf79eec54a8496d856eb8176bb1a',
};

describe('catalogue of procedures', () => {
  it('has not changed a published procedure', () => {
    const now = Object.fromEntries(procedures.map((one) => [`${one.id}/${one.version}`, procedureHash(one)]));
    expect(now).toEqual(published);
  });

  it('gives the procedure as written, frozen, with the same hash', () => {
    const found = procedureBy('fornyet-behandling', 1);
    expect(found).toEqual(fornyetBehandlingV1);
    expect(procedureHash(found)).toBe(procedureHash(fornyetBehandlingV1));
    expect(() => Object.assign(found.ladder, { onTheDay: false })).toThrow(TypeError);
    expect(() => (found.requirements as unknown[]).pop()).toThrow(TypeError);
  });

  it('changes its hash with any word', () => {
    const other = { ...fornyetBehandlingV1, shortestAnswerDays: 6 };
    expect(procedureHash(other)).not.toBe(procedureHash(fornyetBehandlingV1));
  });

  it('says in Danish which procedure is unknown', () => {
    expect(() => procedureBy('fornyet-behandling', 2)).toThrow(
      '»fornyet-behandling«, version 2, findes ikke',
    );
    expect(() => procedureBy('toString', 1)).toThrow(RangeError);
  });
});
