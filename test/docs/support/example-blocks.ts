import ts from 'typescript'

import type { Block, Extraction } from './block.ts'
import { readFences } from './fences.ts'

const commentLine = /^\s*\* ?/

/** The `@example` blocks of the docstrings of a source file. */
export function extractExampleBlocks(path: string, text: string): Extraction {
  const faults: string[] = []
  const blocks: Block[] = []
  for (const { start, comment, of } of docstrings(path, text)) {
    const firstLine = text.slice(0, start).split('\n').length
    const lines = comment.split('\n').map((line) => line.replace(commentLine, ''))
    for (const example of examples(lines)) {
      const fences = readFences(example.text).filter(({ info }) => info === 'ts')
      if (fences.length === 0)
        faults.push(`${path}:${firstLine + example.at}: an @example without a ts block`)
      for (const { line, code } of fences) {
        blocks.push({ path, line: firstLine + example.at + line - 1, code, of })
      }
    }
  }
  return { blocks, faults }
}

type Docstring = { readonly start: number; readonly comment: string; readonly of: string }

/** Each docstring once, with its offset in the file and the declaration at the top of the file that it belongs to. */
function docstrings(path: string, text: string): readonly Docstring[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const found = new Map<number, Docstring>()
  const visit = (node: ts.Node, of: string): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      const comment = text.slice(pos, end)
      if (comment.startsWith('/**') && !found.has(pos)) found.set(pos, { start: pos, comment, of })
    }
    ts.forEachChild(node, (child) => {
      visit(child, of)
    })
  }
  for (const statement of file.statements) visit(statement, nameOf(statement))
  return [...found.values()]
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations[0]?.name.getText() ?? ''
  return 'name' in statement ? (statement.name as ts.Node).getText() : ''
}

/** From each `@example` to the next tag that is not inside a fence. */
function examples(lines: readonly string[]): readonly { at: number; text: string }[] {
  const found: { at: number; lines: string[] }[] = []
  let isOpen = false
  let isFenced = false
  for (const [at, line] of lines.entries()) {
    if (line.trim().startsWith('```')) isFenced = !isFenced
    if (!isFenced && /^\s*(\/\*\* )?@\w/.test(line)) {
      isOpen = line.includes('@example')
      if (isOpen) found.push({ at, lines: [] })
    }
    if (isOpen) found.at(-1)?.lines.push(line)
  }
  return found.map(({ at, lines: own }) => ({ at, text: own.join('\n') }))
}
