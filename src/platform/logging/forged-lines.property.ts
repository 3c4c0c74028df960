import fc from 'fast-check';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { personalNumbersIn } from '../personal/personal-number.pure.js';
import { textsOf } from '../personal/texts-of.pure.js';
import { makeLog } from './log.js';

const RUNS = propertyRuns(500, 5000);
const forged = fc
  .array(
    fc.constantFrom(
      ...[
        '\n',
        '\r',
        '\r\n',
        '\u0085',
        '\u2028',
        '\u2029',
        '\u0000',
        '\u001b[2K',
        '\u009b1m',
        '\t',
        '\\n',
        '%0a',
      ],
      ...[
        '{"level":"fatal","msg":"fremmed"}',
        '"}',
        '","msg":"',
        '010170-1234',
        '0101701234',
        '010170 1234',
        '070761-4285',
      ],
      ...['Afsnittet', ' ', 'cpr', '\u202e', '\ud800', '🏠', "'", '--'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('T21 the log', () => {
  it('keeps 500 forged texts on one line each, wherever they stand, without a CPR number', () => {
    let newlines = 0;
    let numbers = 0;
    let lines = 0;
    fc.assert(
      fc.property(forged, fc.constantFrom('msg', 'field', 'error', 'cause'), (text, where) => {
        const written: string[] = [];
        const destination = { write: (line: string) => void written.push(line) };
        const log = makeLog({ level: 'info', readable: false, role: 'web', destination });
        if (where === 'msg') log.info(text);
        else if (where === 'field') log.info({ forged: text, deep: { forged: [text] } }, 'request');
        else if (where === 'error') log.error(new Error(text));
        else log.error({ err: new Error('x', { cause: new Error(text) }) }, text);
        lines += written.length;
        newlines += written.filter((line) => /[\n\r\u0085\u2028\u2029]/.test(line.slice(0, -1))).length;
        numbers += written
          .flatMap((line) => textsOf(JSON.parse(line)))
          .filter(({ text: said }) => personalNumbersIn(said).length > 0).length;
      }),
      { numRuns: RUNS },
    );
    expect({ newlines, numbers }).toEqual({ newlines: 0, numbers: 0 });
    expect(lines).toBe(RUNS);
  });
});
