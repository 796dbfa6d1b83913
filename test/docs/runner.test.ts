import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, describe, expect, it } from 'vitest'

import { addExpectations } from './support/add-expectations.ts'
import { addImports } from './support/add-imports.ts'
import { writeBlocks } from './support/blocks-on-disk.ts'
import { compileBlocks } from './support/compile-blocks.ts'
import { extractExampleBlocks } from './support/example-blocks.ts'
import { readDeclaredNames } from './support/exported-names.ts'
import { extractMarkdownBlocks } from './support/markdown-blocks.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fence = (code: string, info = 'ts') => `\`\`\`${info}\n${code}\n\`\`\`\n`

const folder = join(root, `node_modules/.cache/redress-docs/runner-${process.pid}`)

const write = (name: string, code: string) => {
  const [file] = writeBlocks(join(folder, name), [{ path: 'page.md', line: 1, code }])
  if (file === undefined) throw new Error('no file')
  return file.file
}

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a page', () => {
  it('gives its ts blocks with their lines, those in lists as well', () => {
    const { blocks, faults } = extractMarkdownBlocks(
      'a.md',
      `# A\n\n${fence('const a = 1')}\n${fence('npm ci', 'sh')}\n- b\n\n  \`\`\`ts\n  const b = {\n    c: 1 }\n  \`\`\`\n`,
    )
    expect(faults).toEqual([])
    expect(blocks).toEqual([
      { path: 'a.md', line: 4, code: 'const a = 1' },
      { path: 'a.md', line: 14, code: 'const b = {\n  c: 1 }' },
    ])
  })

  it('joins a block that continues to all that it continues', () => {
    const { blocks } = extractMarkdownBlocks(
      'a.md',
      `${fence('one')}\n<!-- continues -->\n\n${fence('two')}\n<!-- continues -->\n${fence('three')}\n${fence('four')}`,
    )
    expect(blocks.map(({ code }) => code)).toEqual(['one', 'one\ntwo', 'one\ntwo\nthree', 'four'])
  })

  it('tells a block that quotes a file, which is tested where it stands', () => {
    const { blocks, quotations } = extractMarkdownBlocks(
      'a.md',
      `${fence('one')}\n<!-- quotes examples/a.ts -->\n\n${fence('two')}\n<!-- continues -->\n\n${fence('three')}`,
    )
    expect(quotations).toEqual([{ path: 'a.md', line: 8, code: 'two', file: 'examples/a.ts' }])
    expect(blocks.map(({ code }) => code)).toEqual(['one', 'one\nthree'])
  })

  it.each([
    [fence('a()', 'ts no-run')],
    [fence('a()', 'js')],
    [fence('a()', 'typescript')],
    [fence('// file: a.ts\na()')],
    [fence('')],
  ])('may not hold %j', (page) => {
    expect(extractMarkdownBlocks('a.md', page).faults).toHaveLength(1)
  })
})

describe('a docstring', () => {
  const docstring = (...lines: string[]) =>
    [
      'import a from "a"',
      '',
      '/**',
      ...lines.map((line) => ` * ${line}`),
      ' */',
      'export function f() {}',
      '',
    ].join('\n')

  it('gives the blocks of its examples, and no other', () => {
    const text = docstring(
      'Text.',
      '```ts',
      'no()',
      '```',
      '@example',
      '```ts',
      'f()',
      '```',
      '@throws a',
      '```ts',
      '```',
    )
    expect(extractExampleBlocks('src/a.ts', text)).toEqual({
      blocks: [{ path: 'src/a.ts', line: 10, code: 'f()', of: 'f' }],
      faults: [],
    })
  })

  it('may not hold an example without a block', () => {
    expect(extractExampleBlocks('src/a.ts', docstring('@example f()')).faults).toEqual([
      'src/a.ts:4: an @example without a ts block',
    ])
  })

  it('is read on members of types', () => {
    const text =
      'export interface A {\n  /**\n   * @example\n   * ```ts\n   * go()\n   * ```\n   */\n  go(): void\n}\n'
    expect(extractExampleBlocks('src/a.ts', text).blocks).toEqual([
      { path: 'src/a.ts', line: 5, code: 'go()', of: 'A' },
    ])
  })
})

describe('an example', () => {
  const offers = [
    { specifier: 'redress', names: readDeclaredNames('export const a = 1; export type T = 1') },
    { specifier: '/x.ts', names: readDeclaredNames('export function a() {}; export class B {}') },
  ]

  it('gets imports of the names it uses, from the first that offers them', () => {
    expect(addImports('const t: T = a(new B().a)', offers)).toBe(
      "import { type T, a } from 'redress'; import { B } from '/x.ts'\nconst t: T = a(new B().a)",
    )
  })

  it('gets none when it has some, or declares or only mentions the name', () => {
    for (const code of ["import { b } from 'redress'\na()", 'const a = 1', 'x.a', '({ a: 1 })', "'a'"]) {
      expect(addImports(code, offers)).toBe(code)
    }
  })
})

describe('a value shown in a comment', () => {
  it.each([
    ["f(1) // 'a'", ";shown(f(1)).toEqual('a'); // 'a'"],
    ['const x = f() // => [1, -2]', 'const x = f();shown(x).toEqual([1, -2]); // => [1, -2]'],
    ['console.log(await x) // { a: true }', ';shown(await x).toEqual({ a: true }); // { a: true }'],
  ])('is expected: %s', (code, expected) => {
    expect(addExpectations(code)).toBe(`import { expect as shown } from 'vitest'; ${expected}`)
  })

  it.each(['f() // an error', 'f() // D-4', 'f() // (15 characters)', '// 1\nf()', 'f(1, // 2\n3)'])(
    'is not read into %j',
    (code) => {
      expect(addExpectations(code)).toBe(code)
    },
  )
})

describe('tests shown to readers', async () => {
  await import(write('tests', "import { expect, it } from 'vitest'\nit('are run', () => expect(1).toBe(1))"))
})

describe('the runner', () => {
  it('tells a block that registers tests from one that only expects', () => {
    const isTest = (code: string) =>
      writeBlocks(join(folder, 'kind'), [{ path: 'a.md', line: 1, code }])[0]?.isTest
    expect(isTest("import { describe, it } from 'vitest'\ndescribe('a', () => {})")).toBe(true)
    expect(isTest("import { expect } from 'vitest'\nexpect(1).toBe(1)")).toBe(false)
  })

  it('runs a block that is right', async () => {
    const file = write(
      'right',
      "const day = '2026-01-01'.slice(0, 4) // '2026'\nconsole.log(typeof day) // 'string'",
    )
    expect(compileBlocks(root, [file]).get(file)).toEqual([])
    await expect(import(file)).resolves.toBeDefined()
  })

  it('fails a block that throws', async () => {
    const file = write('throws', "throw new Error('as it should')")
    await expect(import(file)).rejects.toThrow('as it should')
  })

  it('fails a block that shows a wrong value', async () => {
    const file = write('wrong', "'2026-01-01'.slice(0, 4) // '2025'")
    await expect(import(file)).rejects.toThrow('2025')
  })

  it('fails a block that does not compile', () => {
    const file = write('types', "const day: number = '2026-01-01'")
    expect(compileBlocks(root, [file]).get(file)).toEqual([
      "line 1: Type 'string' is not assignable to type 'number'.",
    ])
  })

  it('fails a block that imports what the library does not export', () => {
    const file = write('missing', "import { noSuchName } from 'redress'\nnoSuchName()")
    expect(compileBlocks(root, [file]).get(file)).not.toEqual([])
  })
})
