import ts from 'typescript'

import type { Block, Extraction } from './block.ts'
import { readFences } from './fences.ts'

const commentLine = /^\s*\* ?/

/** The `@example` blocks of the docstrings of a source file. */
export function extractExampleBlocks(path: string, text: string): Extraction {
  const faults: string[] = []
  const blocks: Block[] = []
  for (const { start, comment } of docstrings(path, text)) {
    const firstLine = text.slice(0, start).split('\n').length
    const lines = comment.split('\n').map((line) => line.replace(commentLine, ''))
    for (const example of examples(lines)) {
      const fences = readFences(example.text).filter(({ info }) => info === 'ts')
      if (fences.length === 0)
        faults.push(`${path}:${firstLine + example.at}: an @example without a ts block`)
      for (const { line, code } of fences) {
        blocks.push({ path, line: firstLine + example.at + line - 1, code })
      }
    }
  }
  return { blocks, faults }
}

/** Each docstring once, with its offset in the file. */
function docstrings(path: string, text: string): readonly { start: number; comment: string }[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const found = new Map<number, string>()
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      const comment = text.slice(pos, end)
      if (comment.startsWith('/**')) found.set(pos, comment)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...found].map(([start, comment]) => ({ start, comment }))
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
