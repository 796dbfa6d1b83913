import ts from 'typescript'

import type { Source } from './sources.ts'

/** A use of something that the host did not pass in. */
export type AmbientUse = { readonly path: string; readonly line: number; readonly what: string }

const hostNames = new Set([
  'console',
  'crypto',
  'eval',
  'fetch',
  'Function',
  'global',
  'globalThis',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'Temporal',
  'window',
])

// Functions of date-fns that read the clock by themselves.
const clockReader = /Now|Today|Tomorrow|Yesterday|^is(Past|Future|This)/

/** Finds clocks, randomness, timers, environment and default locales or zones (DS1). */
export function findAmbientUses(sources: readonly Source[]): readonly AmbientUse[] {
  return sources.flatMap(({ path, text }) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
    const uses: AmbientUse[] = []
    const visit = (node: ts.Node): void => {
      const what = ambientUse(node)
      if (what !== null) {
        uses.push({ path, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, what })
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
    return uses
  })
}

function ambientUse(node: ts.Node): string | null {
  if (ts.isMetaProperty(node) && node.name.text === 'meta') return 'import.meta'
  if (ts.isImportSpecifier(node)) return clockImport(node)
  if (ts.isPropertyAccessExpression(node)) return localeUse(node)
  if (!ts.isIdentifier(node) || !isRead(node)) return null
  if (hostNames.has(node.text)) return node.text
  if (node.text === 'Math') return isAccessOf(node, /^(?!random$)/) ? null : 'Math.random'
  if (node.text === 'Date') return dateUse(node)
  if (node.text === 'UTCDate' || node.text === 'TZDate')
    return isCalledWithout(node) ? `new ${node.text}()` : null
  if (node.text === 'Intl') return intlUse(node)
  return null
}

/** An identifier that is evaluated: neither the name of a member or declaration, nor a type. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if ('name' in parent && parent.name === node) return false
  if ('propertyName' in parent && parent.propertyName === node) return false
  if (ts.isQualifiedName(parent) || ts.isLabeledStatement(parent)) return false
  return !ts.isTypeNode(parent) || ts.isExpressionWithTypeArguments(parent)
}

const isAccessOf = (node: ts.Identifier, member: RegExp): boolean =>
  ts.isPropertyAccessExpression(node.parent) && member.test(node.parent.name.text)

const isCalledWithout = (node: ts.Node): boolean =>
  (ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent)) &&
  node.parent.expression === node &&
  (node.parent.arguments?.length ?? 0) === 0

function dateUse(node: ts.Identifier): string | null {
  const { parent } = node
  if (isAccessOf(node, /^(UTC|parse)$/)) return null
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    return null
  if (ts.isNewExpression(parent) && parent.expression === node)
    return isCalledWithout(node) ? 'new Date()' : null
  return 'Date'
}

function intlUse(node: ts.Identifier): string | null {
  const member = node.parent
  if (!ts.isPropertyAccessExpression(member)) return 'Intl'
  if (member.name.text === 'supportedValuesOf') return null
  const call = member.parent
  if (!(ts.isNewExpression(call) || ts.isCallExpression(call)) || call.expression !== member) return 'Intl'
  const [locale, options] = call.arguments ?? []
  if (locale === undefined || locale.getText() === 'undefined')
    return `Intl.${member.name.text} without locale`
  const isZoned = options === undefined || !/timeZone/.test(options.getText())
  return member.name.text === 'DateTimeFormat' && isZoned ? 'Intl.DateTimeFormat without timeZone' : null
}

function localeUse(node: ts.PropertyAccessExpression): string | null {
  if (node.name.text.startsWith('toLocale')) return node.name.text
  const isComparison = node.name.text === 'localeCompare' && ts.isCallExpression(node.parent)
  return isComparison && node.parent.arguments.length < 2 ? 'localeCompare without locale' : null
}

function clockImport(node: ts.ImportSpecifier): string | null {
  const from = node.parent.parent.parent
  const isDateFns = ts.isImportDeclaration(from) && /date-fns/.test(from.moduleSpecifier.getText())
  const name = (node.propertyName ?? node.name).text
  return isDateFns && clockReader.test(name) ? `${name} of date-fns` : null
}
