import ts from 'typescript'

/** Names with whether they exist at run time, or only as types. */
export type Names = ReadonlyMap<string, boolean>

/** What modules export, their lists of exports followed to the end. A module that is missing exports nothing. */
export function readExportedNames(paths: readonly string[]): readonly Names[] {
  const program = ts.createProgram([...paths], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  return paths.map((path) => {
    const file = program.getSourceFile(path)
    const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file)
    const exports = symbol === undefined ? [] : checker.getExportsOfModule(symbol)
    return new Map(exports.map((entry) => [entry.name, isValue(checker, entry)]))
  })
}

function isValue(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
  const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol
  return (target.flags & ts.SymbolFlags.Value) !== 0
}

/** What a file itself declares and exports. */
export function readDeclaredNames(text: string): Names {
  const names = new Map<string, boolean>()
  for (const statement of ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022).statements) {
    if (!ts.canHaveModifiers(statement)) continue
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name)) names.set(name.text, true)
      }
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      if (statement.name !== undefined) names.set(statement.name.text, true)
    } else if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) {
      names.set(statement.name.text, false)
    }
  }
  return names
}
