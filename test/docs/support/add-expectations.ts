import ts from 'typescript'

type Edit = { readonly start: number; readonly end: number; readonly text: string }

/**
 * Turns `addDays(day, 1) // '2026-03-01'` into an expectation, so that a value shown to readers is the value. Taken
 * are comments after an expression, a `const` or a `console.log` that are a literal, an array or an object of literals.
 */
export function addExpectations(code: string): string {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  const edits = file.statements
    .map((statement) => expectationFor(code, statement))
    .filter((edit) => edit !== null)
  if (edits.length === 0) return code
  let text = code
  for (const { start, end, text: by } of edits.toReversed())
    text = text.slice(0, start) + by + text.slice(end)
  return `import { expect as shown } from 'vitest'; ${text}`
}

function expectationFor(code: string, statement: ts.Statement): Edit | null {
  const value = shownValue(code, statement)
  if (value === null) return null
  const { end } = statement
  const start = statement.getStart()
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement
    return {
      start,
      end,
      text: `;shown(${loggedValue(expression) ?? expression.getText()}).toEqual(${value});`,
    }
  }
  if (!ts.isVariableStatement(statement)) return null
  const name = statement.declarationList.declarations.at(-1)?.name.getText() ?? ''
  return /^\w+$/.test(name) ? { start: end, end, text: `;shown(${name}).toEqual(${value});` } : null
}

function loggedValue(expression: ts.Expression): string | null {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'console.log') return null
  return expression.arguments.length === 1 ? (expression.arguments[0]?.getText() ?? null) : null
}

function shownValue(code: string, statement: ts.Statement): string | null {
  const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? []
  if (comment?.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return null
  const value = code
    .slice(comment.pos + 2, comment.end)
    .replace(/^\s*(=>|→)/, '')
    .trim()
  const read = ts.createSourceFile('value.ts', `(${value})`, ts.ScriptTarget.ES2022, true)
  const errors = (read as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics
  const [only, ...more] = read.statements
  if (errors.length > 0 || more.length > 0 || only === undefined || !ts.isExpressionStatement(only))
    return null
  return isLiteral(only.expression) ? value : null
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression)
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand)
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral)
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) => ts.isPropertyAssignment(property) && isLiteral(property.initializer),
    )
  }
  if (ts.isIdentifier(node)) return node.text === 'undefined'
  return ts.isLiteralExpression(node) || literalKeywords.has(node.kind)
}

const literalKeywords = new Set([
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
])
