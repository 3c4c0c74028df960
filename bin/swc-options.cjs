// How TypeScript becomes JavaScript: for the program (ESM) and, as CommonJS, for Jest. Types are checked by `npm run types`.
/** Options of SWC for one module format ("es6" or "commonjs"). */
exports.swcOptions = (format) => ({
  configFile: false,
  swcrc: false,
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
  module: { type: format },
});
