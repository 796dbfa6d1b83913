import ts from 'typescript'

/** What a declaration file takes from elsewhere: packages, ambient type libraries, and `any`, which is from nowhere. */
export function findForeignImports(text: string): readonly string[] {
  const file = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.ES2022, true)
  const found = new Set(file.typeReferenceDirectives.map(({ fileName }) => fileName))
  const visit = (node: ts.Node): void => {
    const name = moduleOf(node)
    if (name !== null && !name.startsWith('.')) found.add(name)
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.add('any')
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...found].toSorted()
}

function moduleOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : null
  }
  if (!ts.isImportTypeNode(node) || !ts.isLiteralTypeNode(node.argument)) return null
  return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : null
}
