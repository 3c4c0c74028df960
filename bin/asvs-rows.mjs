// ASVS 5.0, level 2 (and the six of level 3 that fit): what a machine can verify here, and by which tests. A row without
// tests, or with a gap, says so. `tests`: file, and a part of the test's name as it stands in the file.
export const rows = [
  {
    asvs: '1.2.1–1.2.3',
    what: 'Text from people becomes no element and no attribute',
    tests: [
      ['test/browser/hostile.spec.ts', 'runs nothing on the pages that show them afterwards, to %s'],
      ['src/cases/overview.page.spec.tsx', 'escapes every text of the view'],
    ],
  },
  {
    asvs: '1.2.4',
    what: 'SQL with parameters only',
    tests: [
      ['test/integration/search-strings.spec.ts', 'T15 the searches'],
      [
        'test/integration/pages/administration.spec.ts',
        'finds people by words, and says when nobody is found',
      ],
    ],
    gap: 'No lint against SQL that is put together from text.',
  },
  {
    asvs: '1.2.10',
    what: 'Cells of a list that would be formulas come out as text',
    tests: [['src/reply/package/csv.spec.ts', 'holds no cell that begins with %j']],
  },
  {
    asvs: '1.3.1, 1.3.5',
    what: 'Texts are trees of a schema, normalised, never HTML',
    tests: [
      [
        'src/platform/text/document-tree.property.ts',
        'T4 normalising and parsing change nothing the second time',
      ],
      [
        'src/platform/text/document-tree.property.ts',
        'a valid tree with one foreign thing put in is refused',
      ],
    ],
  },
  {
    asvs: '1.3.6, 13.2.4, 15.3.2',
    what: 'The server fetches no address',
    tests: [
      [
        'test/unit/no-fetching.spec.ts',
        'T5 T14 refuses whatever asks an address, and patterns that a long text can hold up',
      ],
    ],
    gap: 'By lint; no list of addresses that a firewall lets out is shipped.',
  },
  {
    asvs: '1.3.11',
    what: 'No line break in a header of mail',
    tests: [
      [
        'src/reminders/mail/mail-layout.property.ts',
        'T10 has our headers and no others, one receiver, and the words as they were written',
      ],
      ['test/integration/constraints.spec.ts', '%s refuses %j'],
    ],
  },
  {
    asvs: '1.5.1, 1.5.3',
    what: 'XML with a DTD and JSON with a key twice are refused',
    tests: [
      ['src/documents/office-file.spec.ts', 'T7 a crafted office file'],
      ['src/platform/http/http.spec.ts', 'a key twice in a JSON text'],
    ],
  },
  {
    asvs: '2.2.1–2.2.3',
    what: 'Every field is checked by its rules, on the server',
    tests: [
      ['src/platform/commands/registry.spec.ts', 'is refused in Danish for %s, naming the field'],
      [
        'test/integration/api/document.spec.ts',
        'takes of each command what the program takes, and refuses what it refuses',
      ],
      [
        'test/integration/fuzz.spec.ts',
        'is refused as a fault, in Danish, at its place, with nothing stored and nothing told to strangers',
      ],
      ['test/integration/fuzz.spec.ts', 'is noticed when the program takes it all the same'],
    ],
  },
  {
    asvs: '2.3.1–2.3.4, 15.4.2',
    what: 'Acts come in the order of the case, and races have one outcome',
    tests: [
      [
        'test/property/workflow/case-histories.property.ts',
        'keep the rules of the statechart, and visit every state and transition',
      ],
      ['test/integration/races.spec.ts', 'F16: an answer never counts for a text that was not shown'],
      ['test/integration/races.spec.ts', 'F17: five regions at once all succeed'],
      ['test/integration/races.spec.ts', 'F15: the second of two editors is told'],
      ['test/integration/idempotency.spec.ts', 'F14: copies of a command under one key'],
    ],
  },
  {
    asvs: '2.4.1, 6.3.1',
    what: 'Sign-in, commands, uploads, exports and searches are limited, for all processes together',
    tests: [
      ['test/integration/sign-in.spec.ts', 'counts attempts for all processes together'],
      ['test/integration/sign-in.spec.ts', 'lets through no more than five of many attempts at once'],
      ['test/integration/threats.spec.ts', 'T22 more than one person sends'],
    ],
    gap: 'How long the others wait meanwhile is measured by `npm run faults -- --only T22`, not at each change.',
  },
  {
    asvs: '3.3.1–3.3.4',
    what: 'Cookies: HttpOnly, Secure, SameSite, __Host-',
    tests: [
      ['test/integration/access.spec.ts', 'keeps its cookies to https and to its own host'],
      ['test/integration/sign-in.spec.ts', 'begins a session in a cookie that no script reads'],
    ],
  },
  {
    asvs: '3.2.1, 3.4.1–3.4.6, 3.4.8',
    what: 'Headers on every answer; a strict content security policy; no framing',
    tests: [
      ['test/integration/threats.spec.ts', '%s cannot be framed and runs no foreign script'],
      ['test/integration/threats.spec.ts', 'T20 every answer carries the headers'],
    ],
    gap: 'Strict-Transport-Security (3.4.1) is set by the proxy, not by the program.',
  },
  {
    asvs: '3.5.1–3.5.3, 3.5.8',
    what: 'Nothing changes by reading, and nothing from elsewhere',
    tests: [
      ['test/integration/threats.spec.ts', 'changes nothing on any route that writes'],
      ['test/integration/threats.spec.ts', 'changes nothing by reading, whatever is read'],
      [
        'test/integration/access.spec.ts',
        'is refused from elsewhere, without a token, and with the token of another session',
      ],
    ],
  },
  {
    asvs: '4.1.1, 4.2.1',
    what: 'Types of content are said and demanded',
    tests: [['test/integration/api/platform.spec.ts', 'refuses a body that is %s']],
    gap: 'Conflicting length headers are refused by Node itself; no test of ours.',
  },
  {
    asvs: '5.2.1–5.2.3, 5.3.2, 5.4.1–5.4.3',
    what: 'Uploads: size, first bytes, what they unpack to, names, and how they are handed out',
    tests: [
      ['src/documents/file-kind.spec.ts', '%s of type %s is refused'],
      ['test/integration/bombs.spec.ts', 'are refused, 20 of them, and none is kept in memory'],
      ['test/integration/threats.spec.ts', 'is never a page or a program of ours'],
      ['test/integration/threats.spec.ts', '%s as %s is not taken in'],
    ],
    gap: 'No scan for viruses (5.4.3).',
  },
  {
    asvs: '6.2.1–6.2.9, 11.4.2',
    what: 'Passwords: at least 15 signs, no rules of kinds, common ones refused, argon2id',
    tests: [
      ['src/identity/password-rules.spec.ts', 'has 15 to 128 characters'],
      ['src/identity/password-rules.spec.ts', 'is too easy to guess as %j'],
      ['test/integration/constraints.spec.ts', '%s refuses %j'],
    ],
    gap: 'A list of common words, no list of passwords that have leaked.',
  },
  {
    asvs: '6.8.1–6.8.4, 10.1.2, 10.2.1, 10.5.1–10.5.4',
    what: 'Assertions of an identity provider',
    tests: [],
    gap: 'T19 does not apply: accounts are local, and no assertion of anybody is taken. It will when OIDC or SAML come.',
  },
  {
    asvs: '7.2.1–7.2.4, 7.3.1–7.3.2, 7.4.1–7.4.2',
    what: 'A new session at sign-in, its limits, and its end',
    tests: [
      ['test/integration/sign-in.spec.ts', 'T8 takes over no session that the browser brought'],
      ['test/integration/sign-in.spec.ts', 'is over when %s is past'],
      ['test/integration/sign-in.spec.ts', 'ends by signing out'],
      ['test/integration/sign-in.spec.ts', 'and a token of a closed account are out at the next request'],
    ],
  },
  {
    asvs: '7.5.1',
    what: 'What matters most wants a fresh sign-in',
    tests: [
      ['test/integration/access.spec.ts', 'wants the password again before a token, when it is long since'],
      [
        'test/integration/pages/asked.spec.ts',
        'is asked once more, by the role in a demo, keeps what was typed, and goes through with a new cookie',
      ],
      [
        'test/integration/pages/asked.spec.ts',
        'is asked for the password where there is one, and takes no wrong one',
      ],
    ],
  },
  {
    asvs: '8.2.1–8.2.3, 8.3.1–8.3.2, 8.4.1',
    what: 'Every route by every role, own and foreign; refused by the database, too; rights that change act at once',
    tests: [
      ['test/integration/matrix.spec.ts', 'T1 T2 give nobody what is not theirs'],
      ['test/integration/matrix.spec.ts', 'T2 answer the ids of others as ids that nobody has'],
      ['test/integration/matrix.spec.ts', 'T1 are refused by the database alone in another region’s name'],
      [
        'test/integration/second-fence.spec.ts',
        'forces row-level security with a rule for adding and changing on every table with a region',
      ],
      ['test/integration/fence.spec.ts', 'T1 1,000 mixed requests on two connections'],
      ['test/integration/races.spec.ts', 'F18: a chair that is replaced while answering acts no more'],
      ['src/platform/http/route-declarations.spec.ts', 'is demanded of every route, by name'],
    ],
  },
  {
    asvs: '13.4.1–13.4.5, 15.2.3',
    what: 'The image holds no sources, maps or tests; production refuses debug',
    tests: [
      ['test/integration/operations/image.spec.ts', 'holds no tests, no sources and no maps'],
      ['src/platform/config/config.spec.ts', 'refuses the log level %s in production'],
      [
        'src/platform/config/config.spec.ts',
        'refuses a demo clock in production, however production came about',
      ],
    ],
    gap: 'The document of the API is open (13.4.5): it is public by decision.',
  },
  {
    asvs: '14.2.1, 14.3.2–14.3.3',
    what: 'Nothing secret in addresses; answers are not stored',
    tests: [
      ['src/platform/logging/log.spec.ts', 'strikes out passwords in addresses, queries and bearers'],
      ['test/integration/pages/mail.spec.ts', 'T9 a calendar feed'],
    ],
    gap: 'No test that the storage of a browser is empty.',
  },
  {
    asvs: '15.1.2, 15.2.1',
    what: 'What the program is made of is known, with licences, and looked up for known faults',
    tests: [
      ['test/unit/sbom.spec.ts', 'T24 names every runtime package of the lock file, as CycloneDX'],
      ['test/unit/sbom.spec.ts', 'T24 has a gate in the hosted workflow'],
      ['test/unit/notices.spec.ts', 'names a licence for each'],
    ],
  },
  {
    asvs: '15.3.1, 15.3.3, 15.3.6–15.3.7',
    what: 'Answers hold what their schema says; no field too many, no prototype, no parameter twice',
    tests: [
      ['test/integration/api/every-route.spec.ts', '%s answers as the document says, and refuses as it says'],
      ['test/integration/matrix.spec.ts', 'T13 take no property of a table that is no field of the command'],
      ['test/integration/threats.spec.ts', 'T12 is refused when it would reach a prototype, in every body'],
      [
        'test/unit/no-proto.spec.ts',
        'T12 whatever is started as a process of ours takes __proto__ away before anything else',
      ],
      ['test/integration/api/platform.spec.ts', 'refuses query parameters it does not know'],
    ],
  },
  {
    asvs: '16.2.1–16.2.5, 16.3.1–16.3.4, 16.4.1–16.4.2, 16.5.1–16.5.3',
    what: 'The log: each denied act once, by UTC, without secrets or made-up lines; failures quote nobody',
    tests: [
      ['test/integration/operations/logs.spec.ts', 'tells of each denied act once, with its reason'],
      [
        'test/integration/operations/logs.spec.ts',
        'T21 has a line for each of 500 hostile strings, wherever it stands in a request',
      ],
      [
        'test/integration/operations/logs.spec.ts',
        'T21 holds in all of it no text, no secret and no line that somebody made up',
      ],
      [
        'test/integration/operations/logs.spec.ts',
        'finds what failed inside by the reference that was shown',
      ],
      ['src/platform/logging/log.spec.ts', 'keeps %j on one line, readable or not'],
    ],
  },
];
