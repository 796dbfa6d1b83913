import { describe, expect, it } from 'vitest'

import { findImportFaults } from './support/imports.ts'
import { root, withSources } from './support/sources.ts'

describe('imports', () => {
  it('point one way, in no circle, and each vendor has one file', async () => {
    expect(await findImportFaults(root)).toEqual([])
  })
})

/** The rules that one import breaks, between two files that do nothing else. */
const rulesBrokenBy = (from: string, statement: string, to = 'src/kernel/leaf.ts') =>
  withSources(
    [
      { path: 'tsconfig.src.json', text: '{ "compilerOptions": { "allowImportingTsExtensions": true } }' },
      { path: from, text: statement },
      { path: to, text: 'export const a = 1\n' },
    ],
    async (folder) => (await findImportFaults(folder)).map(({ rule }) => rule),
  )

describe('the checker of imports', () => {
  it.each([
    ['kernel', 'items', 'arrows-kernel'],
    ['items', 'disputes', 'arrows-items'],
    ['disputes', 'actions', 'arrows-disputes'],
    ['actions', 'disputes', 'arrows-actions'],
    ['reports', 'ports', 'arrows-reports'],
    ['ports', 'desk', 'arrows-ports'],
    ['desk', 'memory', 'arrows-desk'],
    ['memory', 'desk', 'arrows-memory'],
    ['memory', 'testing', 'arrows-memory'],
    ['memory', 'disputes', 'types-only-memory'],
    ['testing', 'disputes', 'types-only-testing'],
    ['utils', 'kernel', 'folder-without-a-place'],
  ])('refuses that %s calls %s', async (from, to, rule) => {
    const broken = await rulesBrokenBy(
      `src/${from}/a.ts`,
      `import { a } from '../${to}/b.ts'\nexport const c = a\n`,
      `src/${to}/b.ts`,
    )
    expect(broken).toEqual([rule])
  })

  it.each([
    ['desk', 'kernel'],
    ['reports', 'dunning'],
    ['memory', 'ports'],
    ['testing', 'memory'],
  ])('lets %s call %s', async (from, to) => {
    const broken = await rulesBrokenBy(
      `src/${from}/a.ts`,
      `import { a } from '../${to}/b.ts'\nexport const c = a\n`,
      `src/${to}/b.ts`,
    )
    expect(broken).toEqual([])
  })

  it('lets an adapter name the types of a dispute', async () => {
    const broken = await rulesBrokenBy(
      'src/memory/a.ts',
      "import type { A } from '../disputes/b.ts'\nexport type C = A\n",
      'src/disputes/b.ts',
    )
    expect(broken).toEqual([])
  })

  it('refuses that the index exports an adapter', async () => {
    const broken = await rulesBrokenBy(
      'src/index.ts',
      "export { a } from './memory/b.ts'\n",
      'src/memory/b.ts',
    )
    expect(broken).toEqual(['index-exports-no-edge'])
  })

  it('refuses a vendor outside its file', async () => {
    const broken = await rulesBrokenBy('src/items/a.ts', "export { Decimal } from 'decimal.js'\n")
    expect(broken).toEqual(['one-file-decimal.js'])
  })

  it('tells date-fns from @date-fns/utc and finds subpaths', async () => {
    const broken = await rulesBrokenBy(
      'src/kernel/a.ts',
      "export { addDays } from 'date-fns/addDays'\nexport { utc } from '@date-fns/utc'\n",
    )
    expect(broken.toSorted()).toEqual(['one-file-@date-fns/utc', 'one-file-date-fns'])
  })

  it('lets the schemas import zod, and nobody else', async () => {
    const statement = "import type * as z from 'zod'\nexport type S = z.ZodType\n"
    expect(await rulesBrokenBy('src/items/item-schema.ts', statement)).toEqual([])
    expect(await rulesBrokenBy('src/items/item.ts', statement)).toEqual(['one-file-zod'])
  })

  it('refuses a vendor that has no home, and Node itself', async () => {
    expect(await rulesBrokenBy('src/items/a.ts', "export * as fs from 'node:fs'\n")).toEqual([
      'vendor-without-a-home',
    ])
    expect(await rulesBrokenBy('src/items/a.ts', "export * as l from 'lodash'\n")).toEqual([
      'vendor-without-a-home',
    ])
  })

  it('refuses a circle of files', async () => {
    const broken = await rulesBrokenBy(
      'src/items/a.ts',
      "import type { B } from './b.ts'\nexport type A = B\n",
      'src/items/a.ts',
    )
    expect(broken).toEqual([])
    const circle = await withSources(
      [
        { path: 'tsconfig.src.json', text: '{}' },
        { path: 'src/items/a.ts', text: "import type { B } from './b.ts'\nexport type A = B\n" },
        { path: 'src/items/b.ts', text: "import type { A } from './a.ts'\nexport type B = A\n" },
      ],
      findImportFaults,
    )
    expect(circle.map(({ rule }) => rule)).toContain('no-circle')
  })

  it('refuses a circle of folders', async () => {
    const circle = await withSources(
      [
        { path: 'tsconfig.src.json', text: '{}' },
        { path: 'src/items/a.ts', text: "export { b } from '../catalogs/b.ts'\n" },
        { path: 'src/catalogs/b.ts', text: 'export const b = 1\n' },
        { path: 'src/catalogs/c.ts', text: "export { d } from '../items/d.ts'\n" },
        { path: 'src/items/d.ts', text: 'export const d = 1\n' },
      ],
      findImportFaults,
    )
    expect(circle).toEqual([{ rule: 'no-circle-of-folders', from: 'catalogs', to: 'items' }])
  })
})
