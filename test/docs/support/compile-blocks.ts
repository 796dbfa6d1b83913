import { dirname, join } from 'node:path'

import ts from 'typescript'

/** The type errors of each file, compiled as the tests are, except that a reader's example may leave a name unused. */
export function compileBlocks(
  root: string,
  files: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const config = join(root, 'tsconfig.json')
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    dirname(config),
  )
  const options = { ...parsed.options, noUnusedLocals: false, noUnusedParameters: false }
  const program = ts.createProgram([...files], options)
  return new Map(files.map((file) => [file, errorsOf(program, file)]))
}

function errorsOf(program: ts.Program, file: string): readonly string[] {
  const source = program.getSourceFile(file)
  if (source === undefined) return [`${file} was not compiled`]
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  return found.map(({ start, messageText }) => {
    const line = start === undefined ? 0 : source.getLineAndCharacterOfPosition(start).line + 1
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}
