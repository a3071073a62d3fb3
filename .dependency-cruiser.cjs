// The walls between the rooms, as ARCHITECTURE.md draws them.
const rooms = 'article|text|fingerprint|candidates|align|derive|graph|export|report'
// Data and small tools that every room may use.
const leaves = ['^src/(types|errors|weights)\\.ts$', '^src/util/']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'rooms-know-only-themselves',
      comment:
        'A room imports types, errors, weights, util/, itself and packages; stages meet only in files directly below src/ and in its edges.',
      severity: 'error',
      from: { path: `^src/(${rooms})/` },
      to: { path: '^src/', pathNot: [...leaves, '^src/$1/'] },
    },
    {
      name: 'leaves-import-nothing',
      comment: 'types, errors, weights and util/ are the bottom layer.',
      severity: 'error',
      from: { path: leaves },
      to: { path: '^src/', pathNot: leaves },
    },
    {
      name: 'core-runs-anywhere',
      comment: 'No node:* below the edges: the core runs in a browser and a worker as it runs in Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(cli|node|clickhouse)\\.ts$', '^src/(cli|node|clickhouse)/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-edge',
      comment:
        'cli, node, html, clickhouse, minhash and report are edges of the house; only cli and node may use another of them.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(cli|node|html|clickhouse|minhash|report)\\.ts$', '^src/(cli|node|html|clickhouse|report)/'],
      },
      to: { path: '^src/(cli|node|html|clickhouse|minhash|report)(\\.ts$|/)' },
    },
    {
      name: 'html-knows-no-other-edge',
      severity: 'error',
      from: { path: '^src/html(\\.ts$|/)' },
      to: { path: '^src/(cli|node|minhash)(\\.ts$|/)' },
    },
    {
      name: 'clickhouse-knows-no-other-edge',
      severity: 'error',
      from: { path: '^src/clickhouse(\\.ts$|/)' },
      to: { path: '^src/(cli|node|html|minhash|report)(\\.ts$|/)' },
    },
    {
      name: 'clickhouse-is-optional',
      comment: 'Its client is an optional peer: the command line loads it when a cluster is asked for.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/clickhouse(\\.ts$|/)' },
      to: { path: '^src/clickhouse(\\.ts$|/)', dependencyTypesNot: ['dynamic-import', 'type-only', 'type-import'] },
    },
    {
      name: 'clickhouse-only-in-its-room',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/clickhouse(\\.ts$|/)' },
      to: { path: 'node_modules/@clickhouse/' },
    },
    {
      name: 'html-is-optional',
      comment: 'Its packages are optional peers: whoever needs it loads it when the first page comes.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/html(\\.ts$|/)' },
      to: { path: '^src/html\\.ts$', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'dom-only-in-html',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/html(\\.ts$|/)' },
      to: { path: 'node_modules/(linkedom|@mozilla)/' },
    },
    {
      name: 'minhash-only-in-its-bridge',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/minhash\\.ts$' },
      to: { path: 'node_modules/minhash/' },
    },
    { name: 'no-barrels', severity: 'error', from: {}, to: { path: '^src/.+/index\\.ts$' } },
    {
      name: 'no-unused-files',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/(types|errors)\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'ship-what-is-declared',
      severity: 'error',
      // The script of the report's page is bundled with what it imports.
      from: { path: '^src/', pathNot: '^src/report/client/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
