// The product is ESM; Jest compiles it to CommonJS because native-ESM Jest fails on several of our libraries.
// What starts the program runs the built one as a process instead (see test/).
const common = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
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

module.exports = {
  // Not a setting of single projects.
  testTimeout: 60_000,
  // The machines have two cores, and much of a test is waiting for a service.
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/last-line.reporter.cjs'],
  projects: [
    area('unit', ['<rootDir>/src/**/*.spec.ts?(x)', '<rootDir>/test/unit/**/*.spec.ts?(x)']),
    area('property', ['<rootDir>/src/**/*.property.ts', '<rootDir>/test/property/**/*.property.ts']),
    area('integration', ['<rootDir>/test/integration/**/*.spec.ts?(x)'], {
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    }),
  ],
};
