import ts from 'typescript'

/** A promise as a docstring tells it. */
export type ToldPromise = { readonly id: string; readonly promise: string }

/** The promises in the docstrings of a file: list elements that begin with an id in backquotes. */
export function findPromises(path: string, text: string): readonly ToldPromise[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const promises: ToldPromise[] = []
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node)) {
      if (ts.isJSDoc(doc) && doc.parent === node) promises.push(...readComment(doc.getText()))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return promises
}

function readComment(comment: string): readonly ToldPromise[] {
  const plain = comment
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\/\*\*|\*)?\s?/, ''))
    .join('\n')
  return [...plain.matchAll(/^- `([a-z.-]+)`: ([^]*?)(?=\n- `|\n\s*\n|$(?![^]))/gm)].map(
    ([, id, promise]) => ({
      id: id ?? '',
      promise: (promise ?? '').replace(/\s+/g, ' ').trim(),
    }),
  )
}
