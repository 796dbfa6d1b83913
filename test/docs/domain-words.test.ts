import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import ts from 'typescript'
import { describe, expect, it } from 'vitest'

import { readExportedNames } from './support/exported-names.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(join(root, 'docs/explanation/domain.md'), 'utf8')
const index = join(root, 'src/index.ts')

type Row = readonly string[]

/** The rows of the table whose first column has this heading. */
function rowsOf(heading: string): readonly Row[] {
  const lines = page.split('\n')
  const start = lines.findIndex(
    (line, at) => cellsOf(line)[0] === heading && /^\| -/.test(lines[at + 1] ?? ''),
  )
  if (start === -1) return []
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'))
  return lines.slice(start + 2, end).map(cellsOf)
}

const cellsOf = (line: string): Row =>
  line.startsWith('|')
    ? line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    : []

const codesIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

/** The texts of a public union, or of a property of a public type that is one; `null` does not count. */
function publicUnion(name: string, property: string | null): readonly string[] {
  const symbol = checker.getExportsOfModule(module).find((entry) => entry.name === name)
  if (symbol === undefined) return []
  const alias = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol
  const type = checker.getDeclaredTypeOfSymbol(alias)
  const members = (type.isUnion() ? type.types : [type]).flatMap((member) => {
    const found = property === null ? member : typeOfProperty(member, property)
    return found.isUnion() ? found.types : [found]
  })
  return members.filter((member) => member.isStringLiteral()).map(({ value }) => value)
}

function typeOfProperty(type: ts.Type, name: string): ts.Type {
  const property = type.getProperty(name)
  if (property === undefined) throw new Error(`no property ${name}`)
  return checker.getTypeOfSymbol(property)
}

const program = ts.createProgram([index], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  strict: true,
  noEmit: true,
  types: [],
})
const checker = program.getTypeChecker()
const source = program.getSourceFile(index)
const symbolOfIndex = source === undefined ? undefined : checker.getSymbolAtLocation(source)
if (symbolOfIndex === undefined) throw new Error('the index was not compiled')
const module = symbolOfIndex

const [publicNames] = readExportedNames([index])
const words = rowsOf('word')

describe('the glossary', () => {
  it('has one row for each word, and one French term for each', () => {
    expect(words.length).toBeGreaterThan(30)
    for (const column of [0, 1]) {
      const terms = words.map((row) => row[column] ?? '').filter((term) => term !== '–')
      expect(terms).toEqual([...new Set(terms)])
      expect(terms.filter((term) => term === '')).toEqual([])
    }
  })

  it.each(words.map((row) => [row[0], row] as const))('explains %s', (_word, row) => {
    expect(row).toHaveLength(4)
    expect(row[2]).toMatch(/\w{3}/)
  })

  it.each(words.filter((row) => row[3] !== 'not yet').map((row) => [row[0], codesIn(row[3])] as const))(
    'names public types for %s',
    (_word, names) => {
      expect(names).not.toEqual([])
      expect(names.filter((name) => publicNames?.has(name) !== true)).toEqual([])
    },
  )

  it('does not call missing what the library has', () => {
    const missing = words.filter((row) => row[3] === 'not yet').map(([word = '']) => word.toLowerCase())
    const lowered = new Set([...(publicNames?.keys() ?? [])].map((name) => name.toLowerCase()))
    expect(missing.filter((word) => lowered.has(word))).toEqual([])
  })
})

describe('the lists of the page are those of the library', () => {
  it.each([
    ['kind', 'ItemKind', null],
    ['type', 'StatusType', null],
    ['outcome', 'Outcome', null],
    ['purpose', 'Purpose', 'kind'],
    ['reason', 'Reason', 'code'],
  ])('every %s', (heading, type, property) => {
    const listed = rowsOf(heading).map(([first]) => codesIn(first)[0] ?? '')
    const members = publicUnion(type, property)
    expect(members).not.toEqual([])
    expect(listed.toSorted()).toEqual(members.toSorted())
  })

  it('every amount of a dispute but the credit agreed, which is no share of its own', () => {
    const listed = rowsOf('amount').map(([first]) => codesIn(first)[0] ?? '')
    const totals = checker.getExportsOfModule(module).find(({ name }) => name === 'DisputedTotals')
    expect(totals).toBeDefined()
    if (totals === undefined) return
    const names = checker
      .getDeclaredTypeOfSymbol(checker.getAliasedSymbol(totals))
      .getProperties()
      .map(({ name }) => name)
    expect([...listed, 'toCredit'].toSorted()).toEqual(names.toSorted())
  })

  it('every state of an action has its place in the picture or the text', () => {
    const states = publicUnion('ActionState', null)
    const chapter = page.split('\n## A tracking action\n')[1]?.split('\n## ')[0] ?? ''
    expect(states).not.toEqual([])
    expect(states.filter((state) => !chapter.includes(state.replaceAll('-', '_')))).toEqual([])
  })
})
