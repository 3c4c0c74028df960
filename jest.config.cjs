// The product is ESM; Jest compiles it to CommonJS because native-ESM Jest fails on several of our libraries.
// What starts the program runs the built one as a process instead (see test/).
const { swcOptions } = require('./bin/swc-options.cjs');

const common = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', swcOptions('commonjs')],
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Its exports know only "import"; Jest asks with "require".
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|preact|preact-render-to-string|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|load-esm|uuid|canonicalize|nanoid)/)',
  ],
};

const area = (displayName, testMatch, more = {}) => ({ ...common, displayName, testMatch, ...more });

// Specs of these folders and of this list are run several in a file (test/support/together.ts), unless some are asked for
// by path, after `--`.
const TOGETHER = ['api', 'pages', 'scenarios'];
const engine = require('./test/integration/together/engine.json');
const asksForPath = process.argv.includes('--');
const inFolders = (...names) => `<rootDir>/test/integration/{${names.join(',')}}/**/*.spec.ts?(x)`;
const integration = [
  '<rootDir>/test/integration/*.spec.ts?(x)',
  ...(asksForPath
    ? [inFolders('operations', ...TOGETHER)]
    : [inFolders('operations', 'together'), `!**/test/integration/(${engine.join('|')})`]),
];

module.exports = {
  // Not a setting of single projects.
  testTimeout: 60_000,
  // The machines have two cores, and much of a test is waiting for a service: with three workers a third of them lay idle.
  maxWorkers: 4,
  testSequencer: '<rootDir>/test/support/slow-areas-first.sequencer.cjs',
  reporters: ['default', '<rootDir>/test/support/last-line.reporter.cjs'],
  projects: [
    area('unit', ['<rootDir>/src/**/*.spec.ts?(x)', '<rootDir>/test/unit/**/*.spec.ts?(x)']),
    area('property', ['<rootDir>/src/**/*.property.ts?(x)', '<rootDir>/test/property/**/*.property.ts']),
    area('integration', integration, {
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    }),
    area('browser', ['<rootDir>/test/browser/**/*.spec.ts'], {
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    }),
  ],
};
