// SWC turns the TypeScript into CommonJS for Jest's runtime; Node 20, 22 and 24 run it without flags.
// A dependency that ships ES modules only is named here, so that it is turned into CommonJS too.
const esModulesOnly = [];

const common = { swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' } };
const jsc = { target: 'es2023', keepClassNames: true };
const typescript = {
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Two cores are what most machines and the gate have; Jest would leave one idle.
  maxWorkers: 2,
  // A limit against hanging, not a measure of speed: a busy machine may take long.
  testTimeout: 60_000,
  globalSetup: '<rootDir>/.ci/build-before-specs.cjs',
  setupFiles: ['<rootDir>/test/build/seed.ts'],
  roots: ['<rootDir>/api', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { ...common, jsc: { ...jsc, ...typescript } }],
    '^.+\\.m?js$': ['@swc/jest', { ...common, jsc: { ...jsc, parser: { syntax: 'ecmascript' } } }],
  },
  transformIgnorePatterns: [
    esModulesOnly.length > 0 ? `/node_modules/(?!(${esModulesOnly.join('|')})/)` : '/node_modules/',
  ],
  reporters: ['default', '<rootDir>/.ci/closing-line.cjs'],
};
