import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { addImports, type Offer } from './add-imports.ts'
import type { Block, Extraction } from './block.ts'
import { extractExampleBlocks } from './example-blocks.ts'
import { readDeclaredNames, readExportedNames } from './exported-names.ts'
import { extractMarkdownBlocks } from './markdown-blocks.ts'

const entries = {
  redress: 'src/index.ts',
  'redress/memory': 'src/memory/index.ts',
  'redress/kysely': 'src/kysely/index.ts',
  'redress/nodemailer': 'src/nodemailer/index.ts',
  'redress/testing': 'src/testing/index.ts',
  'redress/testing/arbitraries': 'src/testing/arbitraries/index.ts',
}

/** Everything a reader can copy: README, docs and docstrings. */
export function collectBlocks(root: string): Extraction {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const pages = ['README.md', ...listFiles(root, 'docs', '.md')]
    .filter((path) => existsSync(join(root, path)) && !path.startsWith('docs/api/'))
    .map((path) => extractMarkdownBlocks(path, read(path)))
  const sources = listFiles(root, 'src', '.ts').map((path) => ({ path, text: read(path) }))
  const exported = readExportedNames(Object.values(entries).map((path) => join(root, path)))
  const shared = Object.keys(entries).map((specifier, at) => ({
    specifier,
    names: exported[at] ?? new Map(),
  }))
  const inner = sources.map(({ path, text }) => ({
    specifier: join(root, path),
    names: readDeclaredNames(text),
  }))
  const examples = sources.map(({ path, text }, at) => {
    const { blocks, faults } = extractExampleBlocks(path, text)
    const own = inner.slice(at, at + 1)
    // What users read may only use what users have; what colleagues read may use all, its own file first.
    const offersFor = ({ of = '' }: Block): readonly Offer[] =>
      shared.some(({ names }) => names.has(of)) ? shared : [...own, ...shared, ...inner]
    return {
      blocks: blocks.map((block) => ({ ...block, code: addImports(block.code, offersFor(block)) })),
      faults,
    }
  })
  const parts = [...pages, ...examples]
  const misquoted = pages
    .flatMap(({ quotations }) => quotations)
    .filter(({ file, code }) => !existsSync(join(root, file)) || read(file).trim() !== code.trim())
    .map(({ path, line, file }) => `${path}:${line}: not what ${file} says`)
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    faults: [...parts.flatMap(({ faults }) => faults), ...misquoted],
  }
}

const listFiles = (root: string, folder: string, extension: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith(extension))
        .map((path) => `${folder}/${path}`)
        .toSorted()
    : []
