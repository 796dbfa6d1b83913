/**
 * Arrows one way and one vendor, one file, as rules of dependency-cruiser.
 * `npm test` applies them and shows that each kind of rule can fail (test/architecture).
 */

// From the ground up. A folder imports from lower steps and from its neighbours; neighbours never in a circle.
const ladder = [
  ['kernel'],
  ['items', 'catalogs', 'messages'],
  ['standings'],
  ['disputes', 'actions', 'promises'],
  ['history'],
  ['dunning', 'templates', 'reports', 'pages'],
  ['ports'],
  ['adapters', 'desk'],
]

// What concerns both is decided in desk/.
const strangers = [
  ['disputes', 'actions'],
  ['actions', 'disputes'],
  ['desk', 'adapters'],
  ['adapters', 'desk'],
]

// What hangs off the ports: what it may call, and what it may only name in types.
const adapter = {
  values: ['kernel', 'items', 'catalogs', 'messages', 'ports', 'adapters'],
  types: ['standings', 'disputes', 'actions', 'promises'],
}
const edges = {
  memory: adapter,
  // Its figures are those of the reports.
  kysely: { ...adapter, types: [...adapter.types, 'reports'] },
  nodemailer: adapter,
  // Samples make a whole desk, so that examples and tests have one to talk to; the simulator reads its history.
  testing: { values: [...adapter.values, 'memory', 'desk'], types: [...adapter.types, 'history'] },
}

const vendors = {
  'decimal.js': 'kernel/money/decimal\\.ts$',
  'date-fns': 'kernel/calendar/date-arithmetic\\.ts$',
  '@date-fns/utc': 'kernel/calendar/date-arithmetic\\.ts$',
  '@noble/hashes': 'kernel/fingerprint\\.ts$',
  zod: '(kernel/parse\\.ts|kernel/schemas\\.ts|.*/(schema|[^/]+-schema)\\.ts)$',
  mustache: 'templates/renderer\\.ts$',
  nodemailer: 'nodemailer/',
  'fast-check': 'testing/arbitraries/',
  kysely: 'kysely/',
}

const inFolders = (folders) => `^src/(${folders.join('|')})/`
const inVendors = (names) => `(^|node_modules/)(${names.join('|').replaceAll('.', '\\.')})(/|$)`

const climbing = ladder.flatMap((step, height) =>
  step.map((folder) => {
    const allowed = ladder
      .slice(0, height + 1)
      .flat()
      .filter((other) => !strangers.some(([from, to]) => from === folder && to === other))
    return {
      name: `arrows-${folder}`,
      severity: 'error',
      from: { path: inFolders([folder]) },
      to: { path: '^src/', pathNot: inFolders(allowed) },
    }
  }),
)

const hanging = Object.entries(edges).flatMap(([folder, { values, types }]) => [
  {
    name: `arrows-${folder}`,
    severity: 'error',
    from: { path: inFolders([folder]) },
    to: { path: '^src/', pathNot: inFolders([folder, ...values, ...types]) },
  },
  {
    name: `types-only-${folder}`,
    severity: 'error',
    from: { path: inFolders([folder]) },
    to: { path: inFolders(types), dependencyTypesNot: ['type-only'] },
  },
])

const lonely = Object.entries(vendors).map(([vendor, home]) => ({
  name: `one-file-${vendor}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${home}` },
  to: { path: inVendors([vendor]) },
}))

module.exports = {
  forbidden: [
    ...climbing,
    ...hanging,
    ...lonely,
    {
      name: 'index-exports-no-edge',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: inFolders(Object.keys(edges)) },
    },
    {
      name: 'folder-without-a-place',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/index\\.ts$', inFolders([...ladder.flat(), ...Object.keys(edges)])],
      },
      to: {},
    },
    {
      name: 'vendor-without-a-home',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', inVendors(Object.keys(vendors))] },
    },
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.src.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
}
