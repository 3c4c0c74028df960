import { sha256Hex } from '../platform/canonical/canonical.js';
import type { VerifyHolds } from './journal-file-check.pure.js';
import { breakTexts, broken } from './reasons.pure.js';
import type { BreakCode } from './reasons.pure.js';
import { verifyReport } from './report.pure.js';

const head = sha256Hex('head');
const holds: VerifyHolds = {
  ok: true,
  entries: 12,
  head,
  headGiven: true,
  anchorAt: null,
  snapshot: 'replayed',
  texts: { checked: 3, erased: 1, withheld: 0 },
};

describe('the report of verify', () => {
  it('says what is proven, and ends with the line that programs read', () => {
    const { lines, exitCode } = verifyReport(holds);
    expect(exitCode).toBe(0);
    expect(lines.at(-1)).toBe(`verify ok entries=12 head=${head}`);
    expect(lines).toContain('3 fritekster svarer til aftrykkene i posterne.');
    expect(lines).toContain('1 fritekst er slettet, og sletningen er ført i sagsloggen.');
    expect(lines.join(' ')).not.toContain('Ikke kontrolleret');
    expect(lines.join(' ')).not.toContain('udleveret');
  });

  it('says what is not: without a head a rewritten chain goes unseen', () => {
    const text = verifyReport({ ...holds, headGiven: false }).lines.join('\n');
    expect(text).toContain('Ikke kontrolleret: om hele sagsloggen er skrevet om');
    expect(text).not.toContain('opgivet med --head:');
  });

  it('limits an anchor to the entries up to it', () => {
    const text = verifyReport({ ...holds, headGiven: false, anchorAt: 7 }).lines.join('\n');
    expect(text).toContain('post nr. 7');
    expect(text).toContain('om posterne derefter er skrevet om');
  });

  it.each([
    ['unchecked', 'ikke kontrolleret'],
    ['hashed', 'ikke genafspillet'],
    ['replayed', 'når de genafspilles'],
  ] as const)('says how the snapshot was checked: %s', (snapshot, expected) => {
    expect(verifyReport({ ...holds, snapshot }).lines.join('\n')).toContain(expected);
  });

  it('names the entry and the reason of a break', () => {
    expect(verifyReport(broken(4, 'prevMismatch'))).toEqual({
      lines: [
        'Fejlen viser sig ved post nr. 4.',
        breakTexts.prevMismatch,
        'verify broken seq=4 reason=prevMismatch',
      ],
      exitCode: 1,
    });
    expect(verifyReport(broken(0, 'headerMismatch')).lines[0]).toBe('Fejlen er i filens første linje.');
  });

  it('tells an older head from a wrong one', () => {
    const { lines } = verifyReport(broken(12, 'headMismatch', { headAt: 7 }));
    expect(lines).toContain(
      'Det opgivne aftryk er post nr. 7; siden er der kommet 5 poster til. Brug --anchor med et ældre aftryk.',
    );
  });

  it.each(Object.entries(breakTexts))('has a Danish sentence for %s', (code, text) => {
    expect(text).toMatch(/^[A-ZÆØÅ].*\.$/);
    expect(text).not.toMatch(/[!]|snapshot|hash/);
    expect(verifyReport(broken(1, code as BreakCode)).lines.at(-1)).toBe(
      `verify broken seq=1 reason=${code}`,
    );
  });
});
