// Who may import whom. Run by .ci/check-imports.mjs, which also fails when not every file of the tree was read.
// Each rule is proved to bite in test/build-rules/import-rules.spec.ts.
const words = (...names) => `(${names.join('|')})`;
const factRecording = [
  'rule-sets',
  'areas',
  'units',
  'cadres',
  'teams',
  'indicators',
  'calendar-days',
  'cycles',
  'marks',
  'ballots',
  'surveys',
  'duty-reports',
  'findings',
  'assigned-duties',
  'exemptions',
  'filings',
  'accounts',
  'audit',
];
const downstream = ['results', 'consultations', 'notices', 'reviews', 'adjustments'];
const recordsFacts = words(...factRecording);
const domain = words(...factRecording, ...downstream);
const rootFiles = '^api/[a-z.-]+\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-is-the-floor',
      comment: 'The contract imports zod and itself.',
      severity: 'error',
      from: { path: '^api/contract/' },
      to: { pathNot: ['^api/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'core-is-pure',
      comment: 'The core imports the contract and itself: no node: module, no framework, no database.',
      severity: 'error',
      from: { path: '^api/core/' },
      to: { pathNot: ['^api/(core|contract)/', '(^|/)node_modules/json-rules-engine/'] },
    },
    {
      name: 'one-door-to-the-engine',
      comment:
        'json-rules-engine is imported by api/core/reference-engine.ts alone; in tests it may serve as a comparison.',
      severity: 'error',
      from: { path: '^(api|admin)/', pathNot: '^api/core/reference-engine\\.ts$' },
      to: { path: '(^|/)node_modules/json-rules-engine/' },
    },
    {
      name: 'kinds-do-not-call-back',
      comment:
        'A node, effect or fact kind gets the evaluator of its children as an argument; it never imports its callers.',
      severity: 'error',
      from: { path: '^api/core/(nodes|effects|facts)/' },
      to: {
        path: [
          '^api/core/(compile|score|plan|check|lint|expand|explain|diff|counterfactual|rater)[a-z-]*\\.ts$',
          '^api/core/(reference-engine|burden|quota|grade|sampling|count-ballots)\\.ts$',
        ],
      },
    },
    {
      name: 'modules-meet-at-services',
      comment: 'A domain folder meets another only at its service or module.',
      severity: 'error',
      from: { path: `^api/${domain}/`, pathNot: '\\.entity\\.ts$' },
      to: { path: `^api/${domain}/`, pathNot: ['^api/$1/', '\\.(module|service)\\.ts$'] },
    },
    {
      name: 'entities-stay-entities',
      comment: 'An entity may import an entity, the contract and the column helpers of db.',
      severity: 'error',
      from: { path: '^api/.*\\.entity\\.ts$' },
      to: { path: '^api/', pathNot: ['\\.entity\\.ts$', '^api/contract/', '^api/db/'] },
    },
    {
      name: 'facts-flow-one-way',
      comment: 'What records facts knows nothing of what is made from them.',
      severity: 'error',
      from: { path: `^api/${recordsFacts}/` },
      to: { path: `^api/${words(...downstream)}/` },
    },
    {
      name: 'nothing-imports-the-schedule',
      comment:
        'The schedule moves cycles and may import every domain folder; only what assembles the program imports it, and the forms, which print its days.',
      severity: 'error',
      from: {
        pathNot: [
          '^api/(schedule|forms)/',
          '^api/(main|bootstrap|app\\.module|entities)\\.ts$',
          '^api/(cli|seed)/',
          '^test/',
        ],
      },
      to: { path: '^api/schedule/' },
    },
    {
      name: 'plumbing-knows-no-domain',
      comment: 'http, db, jobs and config serve any domain and know none.',
      severity: 'error',
      from: { path: ['^api/(http|db|jobs)/', '^api/config\\.ts$'] },
      to: { path: [`^api/${domain}/`, '^api/(core|schedule|rule-files|cli|demo)/'] },
    },
    {
      name: 'rule-files-know-no-server',
      comment: 'Reading rule and cohort files needs the contract and the core, nothing of the server.',
      severity: 'error',
      from: { path: '^api/rule-files/' },
      to: { path: '^api/', pathNot: '^api/(rule-files|contract|core)/' },
    },
    {
      name: 'demo-speaks-the-contract',
      comment: 'The demo generator makes data in the shapes of the contract and knows nothing else.',
      severity: 'error',
      from: { path: '^api/demo/' },
      to: { path: '^api/', pathNot: '^api/(demo|contract)/' },
    },
    {
      name: 'cli-meets-at-services',
      comment:
        'A verb uses contract, core, rule files, the demo and services; never a controller or an entity directly.',
      severity: 'error',
      from: { path: '^api/cli/' },
      to: {
        path: '^api/',
        pathNot: ['^api/(cli|contract|core|rule-files|demo|seed|db|jobs)/', rootFiles, '\\.(module|service)\\.ts$'],
      },
    },
    {
      name: 'seed-enters-through-services',
      comment: 'What fills an empty database does it as people would: through services, never past them at an entity.',
      severity: 'error',
      from: { path: '^api/seed/' },
      to: {
        path: '^api/',
        pathNot: [
          '^api/(seed|contract|core|rule-files|demo|db)/',
          '^api/http/access\\.ts$',
          rootFiles,
          '\\.(module|service)\\.ts$',
        ],
      },
    },
    {
      name: 'nothing-imports-the-seed',
      comment: 'The service knows nothing of how it is first filled; only what starts the program does.',
      severity: 'error',
      from: { pathNot: ['^api/seed/', '^api/(main|welcome)\\.ts$', '^api/cli/', '^test/'] },
      to: { path: '^api/seed/' },
    },
    {
      name: 'nothing-imports-the-cli',
      comment: 'The command line is an entrance; what is shared lives in the folder that owns the word.',
      severity: 'error',
      from: { pathNot: ['^api/cli/', '^test/'] },
      to: { path: '^api/cli/' },
    },
    {
      name: 'admin-sees-only-the-contract',
      comment: 'The console imports the contract and nothing else of the program.',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^(api|test|fixtures|rules)/', pathNot: '^api/contract/' },
    },
    {
      name: 'nothing-ships-test-code',
      comment: 'Nothing shipped imports a test, a fixture or a spec.',
      severity: 'error',
      from: { path: '^(api|admin)/' },
      to: { path: ['^(test|fixtures)/', '\\.spec\\.tsx?$'] },
    },
    {
      name: 'rules-are-read-not-imported',
      comment: 'A rule set is read from its text (numbers, positions, duplicate keys); an import would lose all three.',
      severity: 'error',
      from: {},
      to: { path: '^rules/' },
    },
    {
      name: 'declared-and-found',
      comment: 'An import that resolves to nothing would slip past every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-code-ships-its-packages',
      comment: 'What the program imports at run time is a dependency, not a development dependency.',
      severity: 'error',
      from: { path: '^api/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-circles',
      comment: 'No file reaches itself.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-circles',
      comment: 'No folder reaches itself.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^api/' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    combinedDependencies: true,
    // Packages say in their exports which of their files may be imported.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
