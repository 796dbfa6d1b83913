import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'src/kernel/errors')
const page = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8')

/** The heading of the page under which the codes of each file stand. */
const groups: Readonly<Record<string, string>> = {
  'kernel-errors.ts': 'Values',
  'catalog-errors.ts': 'Catalogs',
  'template-errors.ts': 'Templates',
  'domain-errors.ts': 'Gestures',
  'action-errors.ts': 'Gestures',
  'message-errors.ts': 'Gestures',
  'figure-errors.ts': 'Figures',
  'port-errors.ts': 'Ports',
}

type Code = { readonly code: string; readonly group: string; readonly details: readonly string[] }

type Section = Code & {
  readonly cause: string
  readonly remedy: string
  readonly meanings: readonly string[]
}

const files = readdirSync(folder).filter((name) => name.endsWith('-errors.ts'))

const parseSource = (name: string): ts.SourceFile =>
  ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.ES2022, true)

/** The codes that a file of the library declares, with their details. */
function declaredCodes(name: string): readonly Code[] {
  const group = groups[name] ?? `a heading for ${name}`
  const members = parseSource(name).statements.filter(ts.isInterfaceDeclaration).flatMap(membersOf)
  return members.map(({ name: code, type }) => {
    const details = type !== undefined && ts.isTypeLiteralNode(type) ? membersOf(type) : []
    return { code, group, details: details.map((member) => member.name) }
  })
}

const membersOf = (
  node: ts.InterfaceDeclaration | ts.TypeLiteralNode,
): readonly { name: string; type: ts.TypeNode | undefined }[] =>
  node.members
    .filter(ts.isPropertySignature)
    .map(({ name, type }) => ({ name: (name as ts.Identifier | ts.StringLiteral).text, type }))

/** The members of a union of texts that a file declares. */
function declaredUnion(file: string, type: string): readonly string[] {
  const declaration = parseSource(file)
    .statements.filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === type)
  if (declaration === undefined || !ts.isUnionTypeNode(declaration.type)) return []
  return declaration.type.types
    .filter(ts.isLiteralTypeNode)
    .map(({ literal }) => (literal as ts.StringLiteral).text)
}

/** What the page says of each code. */
function readSections(): readonly Section[] {
  return page.split(/^## /m).flatMap((chapter) =>
    chapter
      .split(/^### /m)
      .slice(1)
      .map((text) => readSection(chapter.split('\n')[0] ?? '', text)),
  )
}

function readSection(group: string, text: string): Section {
  const details = [...text.matchAll(/^ {2}- `(\w+)`: *(.*)$/gm)]
  return {
    code: /^`(.+)`$/m.exec(text.split('\n')[0] ?? '')?.[1] ?? '',
    group,
    details: details.map(([, name = '']) => name),
    cause: partOf(text, 'Cause'),
    remedy: partOf(text, 'Remedy'),
    meanings: details.map(([, , meaning = '']) => meaning),
  }
}

/** The text of a part of a section, up to the part that comes next. */
const partOf = (text: string, part: string): string =>
  (text.split(`- **${part}:**`)[1] ?? '').split(/^- \*\*/m)[0]?.trim() ?? ''

/** The faults in the table of a section. */
const tabled = (code: string): readonly string[] =>
  [...(sections.find((section) => section.code === code)?.cause ?? '').matchAll(/^ *\| `([\w-]+)`/gm)].map(
    ([, fault = '']) => fault,
  )

const sections = readSections()
const declared = files.flatMap(declaredCodes)

const byCode = (codes: readonly Code[]): Readonly<Record<string, Omit<Code, 'code'>>> =>
  Object.fromEntries(codes.map(({ code, group, details }) => [code, { group, details: details.toSorted() }]))

describe('the page of errors', () => {
  it('has a group for every file of codes', () => {
    expect(files.toSorted()).toEqual(Object.keys(groups).toSorted())
    expect(declared.length).toBeGreaterThan(60)
  })

  it('has every code of the library with its details, each in its group, and no other', () => {
    expect(byCode(sections)).toEqual(byCode(declared))
  })

  it('has every code once', () => {
    const codes = sections.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)])
  })

  it.each(sections.map((section) => [section.code, section] as const))(
    'tells the cause and the remedy of %s, and what its details are',
    (_code, { cause, remedy, meanings }) => {
      expect(cause).toMatch(/\w.+[.:|]$/s)
      expect(remedy).toMatch(/\w.+\.$/s)
      expect(meanings.filter((meaning) => meaning.trim() === '')).toEqual([])
    },
  )

  it.each([
    ['address-invalid', 'kernel-errors.ts', 'AddressFault'],
    ['catalog-invalid', 'catalog-errors.ts', 'CatalogFault'],
    ['templates-invalid', 'template-errors.ts', 'TemplateFault'],
    ['item-invalid', 'figure-errors.ts', 'ItemFault'],
    ['import-invalid', 'figure-errors.ts', 'ImportFault'],
  ])('lists every fault that %s can tell', (code, file, type) => {
    const faults = declaredUnion(file, type)
    expect(faults).not.toEqual([])
    expect(tabled(code).toSorted()).toEqual(faults.toSorted())
  })
})
