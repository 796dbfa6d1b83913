import ts from 'typescript'

import type { Names } from './exported-names.ts'

/** A module that an example may use without saying so, and what it exports; the first that has a name gives it. */
export type Offer = { readonly specifier: string; readonly names: Names }

/** Puts imports before an example that has none of the library: of every name it uses and does not declare. */
export function addImports(code: string, offers: readonly Offer[]): string {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  if (/ from 'redress['/]/.test(code)) return code
  const { used, declared } = readNames(file)
  const taken = new Set(declared)
  const imports: string[] = []
  for (const { specifier, names } of offers) {
    const wanted = [...used].filter((name) => names.has(name) && !taken.has(name))
    if (wanted.length === 0) continue
    for (const name of wanted) taken.add(name)
    const list = wanted.map((name) => (names.get(name) === true ? name : `type ${name}`))
    imports.push(`import { ${list.join(', ')} } from '${specifier}'`)
  }
  // On one line, so that lines of errors are those of the example plus one.
  return imports.length === 0 ? code : `${imports.join('; ')}\n${code}`
}

function readNames(file: ts.SourceFile): { used: Set<string>; declared: Set<string> } {
  const used = new Set<string>()
  const declared = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
      const isName = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent)
      if (isName && !ts.isPropertyAssignment(parent) && !isMember) declared.add(node.text)
      else if (!isName) used.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { used, declared }
}
