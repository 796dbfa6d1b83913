import ts from 'typescript'

/** What an entry exports, one line each: `value createDesk`, `type Desk`; and what it should not contain. */
export type Surface = { readonly exports: readonly string[]; readonly faults: readonly string[] }

/** Reads an entry that is an explicit list: named re-exports and nothing else. */
export function readSurface(text: string): Surface {
  const file = ts.createSourceFile('index.ts', text, ts.ScriptTarget.ES2022, true)
  const exports: string[] = []
  const faults: string[] = []
  for (const statement of file.statements) {
    const names = listedNames(statement)
    if (names === null) faults.push(`not a list of exports: ${statement.getText().split('\n')[0] ?? ''}`)
    else exports.push(...names)
  }
  return { exports: exports.toSorted(), faults: [...faults, ...repeated(exports)] }
}

function listedNames(statement: ts.Statement): readonly string[] | null {
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return null
  const clause = statement.exportClause
  if (clause === undefined || !ts.isNamedExports(clause)) return null
  return clause.elements.map(({ name, isTypeOnly }) =>
    statement.isTypeOnly || isTypeOnly ? `type ${name.text}` : `value ${name.text}`,
  )
}

const repeated = (exports: readonly string[]): readonly string[] =>
  exports.filter((line, at) => exports.indexOf(line) !== at).map((line) => `exported twice: ${line}`)
