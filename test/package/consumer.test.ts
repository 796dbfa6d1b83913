import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { entries, install, makeFolder, pack, removeFolder, runScript, typeCheck } from './support/consumer.ts'

let folder: string

beforeAll(async () => {
  folder = await makeFolder()
  const { file } = await pack(folder)
  await install(file, folder)
})
afterAll(() => removeFolder(folder))

const namesFrom = (entry: string, load: string) =>
  `const entry = ${load}\nconsole.log(Object.keys(entry).filter((n) => n !== 'default').sort().join(' '))\n`.replace(
    'ENTRY',
    JSON.stringify(entry),
  )

describe('the installed package', () => {
  it.each(entries)('gives the same names to import and to require: %s', async (entry) => {
    const imported = await runScript(folder, 'names.mjs', namesFrom(entry, 'await import(ENTRY)'))
    const required = await runScript(folder, 'names.cjs', namesFrom(entry, 'require(ENTRY)'))
    expect(imported).not.toBe('')
    expect(required).toBe(imported)
  })

  it('recognises an error that the other module instance has made', async () => {
    const printed = await runScript(
      folder,
      'errors.mjs',
      `import { createRequire } from 'node:module'
       import * as esm from 'redress'
       const cjs = createRequire(import.meta.url)('redress')
       for (const [mine, theirs] of [[esm, cjs], [cjs, esm]]) {
         const error = new theirs.RedressError('day-invalid', 'no day', { given: '2026-02-30' })
         console.log(error instanceof mine.RedressError, mine.isRedressError(error, 'day-invalid'),
           mine.isRedressError(error, 'id-invalid'), mine.isRedressError(new Error('no day')))
       }`,
    )
    expect(printed.split('\n')).toEqual(['false true false false', 'false true false false'])
  })

  it('has one error class for all entries of one format', async () => {
    const printed = await runScript(
      folder,
      'class.cjs',
      `const { RedressError } = require('redress')
       const { readFileSync, readdirSync } = require('node:fs')
       const dist = require('node:path').dirname(require.resolve('redress'))
       const texts = readdirSync(dist, { recursive: true }).filter((p) => p.endsWith('.cjs'))
         .map((p) => readFileSync(dist + '/' + p, 'utf8'))
       console.log(typeof RedressError, texts.filter((t) => /RedressError = class|class RedressError/.test(t)).length)`,
    )
    expect(printed).toBe('function 1')
  })
})

describe('the declarations compile', () => {
  const useAll = [
    ...entries.map((entry, at) => `import * as entry${at} from '${entry}'`),
    "import { isRedressError, type AnyRedressError } from 'redress'",
    'export function day(error: unknown): string | null {',
    "  return isRedressError(error, 'day-invalid') ? error.details.given : null",
    '}',
    'export function code(error: AnyRedressError): string {',
    '  return error.code',
    '}',
    `export const all = [${entries.map((_, at) => `entry${at}`).join(', ')}]`,
    // A package without types would pass everything else.
    '// @ts-expect-error no such name is exported',
    'export const none = entry0.noSuchName',
    '',
  ].join('\n')

  it.each([
    ['node16', 'use.mts', ['--module', 'node16', '--moduleResolution', 'node16']],
    ['node16, CommonJS', 'use.cts', ['--module', 'node16', '--moduleResolution', 'node16']],
    ['nodenext', 'use.mts', ['--module', 'nodenext', '--moduleResolution', 'nodenext']],
    ['nodenext, CommonJS', 'use.cts', ['--module', 'nodenext', '--moduleResolution', 'nodenext']],
    ['bundler', 'use.ts', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('under %s', async (_name, file, options) => {
    await writeFile(join(folder, file), useAll)
    expect(await typeCheck(folder, file, options)).toBe('')
  })
})
