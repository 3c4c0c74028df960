import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const size = {
  'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['warn', { max: 50, skipBlankLines: true, skipComments: true }],
};

// Pages older than the catalogue; none may be added.
const UNCATALOGUED = [
  // The reply itself, not a page about it.
  'src/reply/reply-html.tsx',
  '**/*.spec.tsx',
];

// What asks an address of the network. What listens (`createServer`) is no matter.
const ASKING = [
  ...['node:https', 'https', 'node:http2', 'http2', 'node:tls', 'tls', 'node:dgram', 'dgram'],
  ...['undici', 'axios', 'got', 'node-fetch'],
]
  .map((name) => ({ name }))
  .concat(
    ['node:http', 'http'].map((name) => ({
      name,
      importNames: ['request', 'get', 'ClientRequest', 'default'],
    })),
    ['node:net', 'net'].map((name) => ({
      name,
      importNames: ['connect', 'createConnection', 'Socket'],
    })),
  );

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
    // T14: no pattern that a long text from outside can hold up. T5: the program asks no address but its own services'.
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    // What runs in the browser asks nobody but us: the policy of our pages sees to that.
    ignores: ['src/cli/**', 'src/web/editor/live/**', '**/*.spec.ts', '**/*.spec.tsx', '**/*.property.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
          name,
          message: 'The server fetches no address: what people write may be one of our own network (T5).',
        })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ASKING.map((path) => ({ ...path, message: 'The server fetches no address (T5).' })),
        },
      ],
    },
  },
  {
    // The one file that asks an address: signed events, to hosts that whoever operates the installation has named.
    files: ['src/platform/outgoing/webhook-transport.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ASKING.filter(({ name }) => name !== 'node:https').map((path) => ({
            ...path,
            message: 'Events leave over https only.',
          })),
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
    // What a page prints comes from the one catalogue, src/texts.
    files: ['src/**/*.tsx'],
    ignores: UNCATALOGUED,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'JSXText[value=/\\p{L}{2}/u]',
          'JSXAttribute[name.name=/^(label|title|hint|alt|aria-label|placeholder)$/] > Literal[value=/\\p{L}{2}/u]',
          'JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}{3,} /u]',
          'JSXElement > JSXExpressionContainer > Literal[value=/\\p{L}{2,} /u]',
        ].map((selector) => ({
          selector,
          message: 'A text on a page stands in src/texts.',
        })),
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
