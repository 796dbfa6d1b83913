import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../src/', import.meta.url))

interface Pattern {
  readonly at: string
  readonly text: string
}

function patternsIn(path: string, text: string): { readonly literals: Pattern[]; readonly built: string[] } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const literals: Pattern[] = []
  const built: string[] = []
  const waiting: ts.Node[] = [file]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const at = `${path}:${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`
    if (ts.isRegularExpressionLiteral(node)) literals.push({ at, text: node.text })
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      if (node.expression.getText() === 'RegExp') built.push(at)
    }
    ts.forEachChild(node, (child) => {
      waiting.push(child)
    })
  }
  return { literals, built }
}

const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => patternsIn(path, readFileSync(root + path, 'utf8')))

function verdictOf(literal: string): string {
  const end = literal.lastIndexOf('/')
  return checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout: 60_000 }).status
}

describe('regular expressions (UN10)', () => {
  it('are found: the check is not empty', () => {
    expect(found.flatMap(({ literals }) => literals).length).toBeGreaterThan(5)
    expect(patternsIn('x.ts', 'const a = /a+/u; const b = new RegExp(a); const c = RegExp(b)')).toEqual({
      literals: [{ at: 'x.ts:1', text: '/a+/u' }],
      built: ['x.ts:1', 'x.ts:1'],
    })
  })

  it('are told apart: a vulnerable one is seen', () => {
    expect(verdictOf('/^(a+)+$/')).toBe('vulnerable')
    expect(verdictOf('/^a+$/')).toBe('safe')
  })

  it('are never built from text', () => {
    expect(found.flatMap(({ built }) => built)).toEqual([])
  })

  it('cannot be made slow by what they read', () => {
    const verdicts = new Map<string, string>()
    for (const { text } of found.flatMap(({ literals }) => literals)) {
      if (!verdicts.has(text)) verdicts.set(text, verdictOf(text))
    }
    expect([...verdicts].filter(([, verdict]) => verdict !== 'safe')).toEqual([])
  })
})
