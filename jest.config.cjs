// SWC turns the TypeScript into CommonJS for Jest's runtime; Node 20, 22 and 24 run it without flags.
// A dependency that ships ES modules only is named here, so that it is turned into CommonJS too.
const esModulesOnly = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'load-esm',
  'es-toolkit',
  'cookie',
  'rate-limiter-flexible',
  'hucre',
];

const swc = { swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' } };
const jsc = { target: 'es2023', keepClassNames: true };
const typescript = {
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
};

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/build/seed.ts'],
  testRegex: '\\.spec\\.ts$',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { ...swc, jsc: { ...jsc, ...typescript } }],
    '^.+\\.m?js$': ['@swc/jest', { ...swc, jsc: { ...jsc, parser: { syntax: 'ecmascript' } } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
};

/** @type {import('jest').Config} */
module.exports = {
  // Two cores are what most machines and the gate have; Jest would leave one idle.
  maxWorkers: 2,
  // What specs leave behind adds up over hundreds of files; a worker that holds more begins anew.
  workerIdleMemoryLimit: '1500MB',
  // A limit against hanging, not a measure of speed: a busy machine may take long.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/.ci/closing-line.cjs'],
  projects: [
    {
      ...shared,
      displayName: 'rules',
      globalSetup: '<rootDir>/.ci/build-before-specs.cjs',
      roots: ['<rootDir>/api', '<rootDir>/test'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/api/', '<rootDir>/test/admin/'],
    },
    {
      ...shared,
      displayName: 'service',
      globalSetup: '<rootDir>/.ci/service-specs-setup.cjs',
      globalTeardown: '<rootDir>/.ci/service-specs-teardown.cjs',
      roots: ['<rootDir>/test/api'],
    },
    {
      ...shared,
      displayName: 'console',
      globalSetup: '<rootDir>/.ci/console-specs-setup.cjs',
      globalTeardown: '<rootDir>/.ci/console-specs-teardown.cjs',
      roots: ['<rootDir>/test/admin'],
    },
  ],
};
