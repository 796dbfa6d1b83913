import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { addExpectations } from './add-expectations.ts'
import type { Block } from './block.ts'

/** A block as a module that can be compiled and imported. */
export type BlockFile = {
  readonly title: string
  readonly file: string
  /** It shows how to test something: the tests it registers are run. */
  readonly isTest: boolean
}

const registersTests = /^import \{[^}]*\b(describe|it|test)\b[^}]*\} from 'vitest'/m

/** Writes each block to a file of its own. */
export function writeBlocks(folder: string, blocks: readonly Block[]): readonly BlockFile[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return blocks.map(({ path, line, code }) => {
    const file = join(folder, `${path.replaceAll(/[^\w]+/g, '-')}-${line}.ts`)
    writeFileSync(file, `${addExpectations(code)}\nexport {}\n`)
    return { title: `${path}:${line}`, file, isTest: registersTests.test(code) }
  })
}
