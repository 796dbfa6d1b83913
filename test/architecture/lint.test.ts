import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

import { root } from './support/sources.ts'

// On CI the linter takes files as they are on disk, and would not see the lines that stand in for them here.
process.env['TSESTREE_SINGLE_RUN'] = 'false'

const eslint = new ESLint({ cwd: root })

/** The rules that each line breaks, when it stands in place of a file that is there. */
async function rulesByLine(path: string, lines: readonly string[]): Promise<readonly string[][]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: path })
  return lines.map((_, at) => {
    const rules = result?.messages
      .filter(({ line }) => line === at + 1)
      .map(({ ruleId }) => ruleId ?? 'parse')
    return [...new Set(rules)]
  })
}

const source = 'src/kernel/errors/redress-error.ts'
const test = 'test/architecture/file-size.test.ts'

const refusedInSource: readonly (readonly [string, string])[] = [
  ["import { z } from 'zod'", 'no-restricted-syntax'],
  ["import 'node:fs'", 'no-restricted-imports'],
  ["export * from './error-details.ts'", 'no-restricted-syntax'],
  ['export enum Color { Red }', 'no-restricted-syntax'],
  ['export default 1', 'no-restricted-syntax'],
  ['export const a = (x: any) => x', '@typescript-eslint/no-explicit-any'],
  ['export const b = Date.now()', 'no-restricted-syntax'],
  ['export const c = new Date()', 'no-restricted-syntax'],
  ['export const d = Math.random()', 'no-restricted-syntax'],
  ['export const e = crypto.randomUUID()', 'no-restricted-globals'],
  ['setTimeout(() => 1, 2)', 'no-restricted-globals'],
  ['setInterval(() => 1, 2)', 'no-restricted-globals'],
  ['export const f = process.env', 'no-restricted-globals'],
  ['console.log(1)', 'no-restricted-globals'],
  ['export const g = c.toLocaleDateString()', 'no-restricted-syntax'],
  ["export const h = 'a'.localeCompare('b')", 'no-restricted-syntax'],
  ['export const i = new Intl.NumberFormat()', 'no-restricted-syntax'],
  ['export const j = new Intl.NumberFormat(undefined, {})', 'no-restricted-syntax'],
  ['export const k = (list: number[]) => Math.max(...list)', 'no-restricted-syntax'],
  ['export const l = (list: number[]) => [1].push(...list)', 'no-restricted-syntax'],
  ["export const m: unknown = Object.assign({}, JSON.parse('{}'))", 'no-restricted-syntax'],
  ["export const n = { ...JSON.parse('{}') }", 'no-restricted-syntax'],
  ['export const o = c == d // eslint-disable-line eqeqeq', 'redress/require-reason'],
  ['export const p: string = 1 // @ts-expect-error', '@typescript-eslint/ban-ts-comment'],
]

const allowedInSource = [
  "import * as z from 'zod'",
  'export const a = z.string()',
  'export const b = (millis: number) => new Date(millis)',
  "export const c = new Intl.NumberFormat('en')",
  "export const d = 'a'.localeCompare('b', 'en')",
  'export const e = (list: readonly number[]) => [...list]',
  'export const f = Math.max(1, 2)',
]

const refusedInTests = [
  "describe.only('a', () => {})",
  "it.skip('a', () => {})",
  "it.concurrent.only('a', () => {})",
  "test.todo('a')",
  'expect(() => 1).toThrow()',
  'await expect(f()).rejects.toThrow()',
]

describe('the linter', () => {
  it('refuses in the library what is ambient, unsafe or against taste', async () => {
    const found = await rulesByLine(
      source,
      refusedInSource.map(([line]) => line),
    )
    const missed = refusedInSource.filter(([, rule], at) => found[at]?.includes(rule) !== true)
    expect(missed).toEqual([])
  })

  it('lets the library do the same with everything passed in', async () => {
    const found = await rulesByLine(source, allowedInSource)
    expect(found.flat()).toEqual([])
  })

  it('refuses tests that are skipped, focused, or do not say what is thrown', async () => {
    const found = await rulesByLine(test, refusedInTests)
    const missed = refusedInTests.filter((_, at) => found[at]?.includes('no-restricted-syntax') !== true)
    expect(missed).toEqual([])
  })

  it('lets a test say that nothing is thrown, or which code', async () => {
    const allowed = [
      "import { expect } from 'vitest'",
      'expect(() => 1).not.toThrow()',
      "expect(() => 1).toThrow('day-invalid')",
    ]
    expect((await rulesByLine(test, allowed)).flat()).toEqual([])
  })
})
