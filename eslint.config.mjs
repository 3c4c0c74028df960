import tseslint from 'typescript-eslint';

const size = {
  'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['warn', { max: 50, skipBlankLines: true, skipComments: true }],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'out/', '.data/', 'docs/'] },
  {
    files: [
      'src/**/*.ts',
      'src/**/*.tsx',
      'migrations/**/*.ts',
      'test/**/*.ts',
      'test/**/*.tsx',
      'bench/**/*.ts',
    ],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...size,
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // No process clock decides anything: time comes from samsvar.now() or as an argument.
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time comes from samsvar.now() or as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes from samsvar.now() or as an argument.',
        },
        {
          selector:
            "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|local|utc)$/][arguments.length=0]",
          message: 'Time comes from samsvar.now() or as an argument.',
        },
      ],
    },
  },
  {
    // Feature code never writes through a repository: handlers return write sets, the executor writes.
    files: ['src/**/*.command.ts', 'src/**/*.query.ts', 'src/**/*.reads.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['save', 'upsert', 'softDelete'].map((property) => ({
          property,
          message: 'A handler returns a write set; the executor writes.',
        })),
        {
          object: 'Promise',
          property: 'all',
          message: 'Overlapping queries on one transaction client are an error.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', '**/*.spec.ts', '**/*.spec.tsx', '**/*.property.ts', 'bench/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // A migration is one long piece of SQL, read from top to bottom and never changed.
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['bin/**/*.mjs', '*.mjs', '*.cjs'], rules: { ...size } },
);
