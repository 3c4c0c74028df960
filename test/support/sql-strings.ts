import fc from 'fast-check';

/** Pieces of SQL, of the languages of search, and of what only looks like text. */
const PIECES = [
  ...[
    "'",
    "''",
    '"',
    '\\',
    ';',
    '--',
    '/*',
    '*/',
    '#',
    '(',
    ')',
    '))',
    '%',
    '_',
    '$1',
    '$$',
    '||',
    '|',
    '&',
    '!',
    '<->',
    ':*',
    ':',
    '<',
    '>',
    '=',
  ],
  ...[
    ' or 1=1',
    ' and 1=0',
    ' union select null',
    '; drop table samsvar.person',
    '; select pg_sleep(5)',
    ' order by 99',
    ' limit 0',
    ' into outfile',
  ],
  ...[
    'case',
    'when',
    'cast(',
    '::int',
    'chr(0)',
    'current_user',
    "e'\\x00'",
    'U&"\\0000"',
    '\u0000',
    '\ud800',
    '\u202e',
    '𝒳',
    'æøå',
    '2023-7996',
    '%00',
    '%27',
    'ﷺ',
  ],
];

/** Strings that a search must take for words. */
export const sqlString = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.join(''));
