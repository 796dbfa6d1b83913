import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { writeBlocks } from './support/blocks-on-disk.ts'
import { collectBlocks } from './support/collect.ts'
import { compileBlocks } from './support/compile-blocks.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { blocks, faults } = collectBlocks(root)
// Inside the repository, so that imports resolve as they do for the tests; one folder a run, as runs may overlap.
const folder = join(root, `node_modules/.cache/redress-docs/pages-${process.pid}`)
const files = writeBlocks(folder, blocks)

beforeAll(() => {
  vi.spyOn(console, 'log').mockReturnValue()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

describe('the code that readers see', () => {
  it('keeps to the conventions: every block is complete and runs', () => {
    expect(faults).toEqual([])
  })

  it('is found', () => {
    expect(blocks).not.toEqual([])
  })
})

describe('a block compiles and runs', () => {
  const errors = compileBlocks(
    root,
    files.map(({ file }) => file),
  )

  it.each(files.map(({ title, file, isTest }) => [title, file, isTest] as const))(
    '%s',
    async (_title, file, isTest) => {
      expect(errors.get(file)).toEqual([])
      if (!isTest) await import(file)
    },
  )
})

// Tests are registered while files are collected, not while a test runs.
for (const { title, file } of files.filter(({ isTest }) => isTest)) {
  describe(`the tests shown in ${title}`, async () => {
    const failure: unknown = await import(file).then(
      () => null,
      (error: unknown) => error,
    )
    it('are registered', () => {
      expect(failure).toBeNull()
    })
  })
}
