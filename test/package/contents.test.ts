import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { makeFolder, pack, readManifest, removeFolder, root, type Tarball } from './support/consumer.ts'
import { findForeignImports } from './support/foreign-imports.ts'

let folder: string
let tarball: Tarball

beforeAll(async () => {
  folder = await makeFolder()
  tarball = await pack(folder)
})
afterAll(() => removeFolder(folder))

const allowed = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/[\w/-]+\.(js|cjs|d\.ts|d\.cts))$/

const builtFiles = async () => {
  const paths = await readdir(join(root, 'dist'), { recursive: true })
  const files = paths.filter((path) => /\.(c?js|d\.c?ts)$/.test(path))
  return Promise.all(
    files.map(async (path) => ({ path, text: await readFile(join(root, 'dist', path), 'utf8') })),
  )
}

describe('the package', () => {
  it('holds the build and the four documents, no test, no source, no map (SC8)', () => {
    expect(tarball.paths.filter((path) => !allowed.test(path))).toEqual([])
    expect(tarball.paths).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/index.js', 'package.json']),
    )
  })

  it('is packed to the same bytes twice (SC6)', async () => {
    expect((await pack(folder)).shasum).toBe(tarball.shasum)
  })

  it('runs nothing when it is installed (SC2)', async () => {
    const { scripts } = await readManifest()
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([])
  })

  it('has at most seven dependencies, which have none (SC1)', async () => {
    const { dependencies } = await readManifest()
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(7)
    for (const name of Object.keys(dependencies)) {
      const { dependencies: theirs = {} } = await readManifest(join(root, 'node_modules', name))
      expect(theirs, name).toEqual({})
    }
  })
})

/** Entries that speak of an optional peer. */
const peers = [
  ['testing/arbitraries/', 'fast-check'],
  ['kysely/', 'kysely'],
] as const

describe('the build', () => {
  it('names no folder of the machine and no source map', async () => {
    for (const { path, text } of await builtFiles()) {
      expect(text.includes(root), path).toBe(false)
      expect(text, path).not.toMatch(/sourceMappingURL|file:\/\//)
    }
  })

  it('imports fast-check in the arbitraries and nowhere else', async () => {
    const users = (await builtFiles()).filter(({ text }) => text.includes('fast-check'))
    expect(users.filter(({ path }) => !path.startsWith('testing/arbitraries/'))).toEqual([])
    expect(users).not.toEqual([])
  })

  it('shows no type of a vendor, but where an entry is about that vendor, and no `any`', async () => {
    const declarations = (await builtFiles()).filter(({ path }) => /\.d\.c?ts$/.test(path))
    expect(declarations).not.toEqual([])
    for (const { path, text } of declarations) {
      const foreign = findForeignImports(text)
      const [, vendor] = peers.find(([folder]) => path.startsWith(folder)) ?? []
      expect(foreign, path).toEqual(vendor === undefined ? [] : [vendor])
    }
  })
})

describe('the checker of foreign types', () => {
  it.each([
    ["import { Decimal } from 'decimal.js'", 'decimal.js'],
    ["import * as z from 'zod'", 'zod'],
    ["export type { A } from '@noble/hashes/sha2'", '@noble/hashes/sha2'],
    ["declare const a: import('zod').ZodType", 'zod'],
    ['/// <reference types="node" />', 'node'],
    ['declare const a: any', 'any'],
  ])('finds %s', (text, what) => {
    expect(findForeignImports(text)).toEqual([what])
  })

  it('lets relative imports pass', () => {
    expect(findForeignImports("import { A } from './a.js'\n/** any */\nexport type B = A")).toEqual([])
  })
})
