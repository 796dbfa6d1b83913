/** The rows that a commit writes, each a JSON object: documents that are there, new ones, and subjects. */
export type Rows = {
  readonly updates: readonly string[]
  readonly inserts: readonly string[]
  readonly subjects: readonly string[]
}

/**
 * The most characters that one statement takes, unless a single row is longer. A gesture on 1,000 items is far below it;
 * one on 100,000 would be a parameter of 130 megabytes, of which the server makes several copies: PGlite has no room for
 * them, and PostgreSQL refuses arrays of JSON beyond 256.
 */
const mostCharacters = 16_777_216

/** The rows in the portions that statements take, at least one. Subjects come after all events that they name. */
export function* batchesOf(rows: Rows): Generator<Rows> {
  let batch = { updates: [] as string[], inserts: [] as string[], subjects: [] as string[] }
  let characters = 0
  for (const list of ['updates', 'inserts', 'subjects'] as const) {
    for (const row of rows[list]) {
      if (characters > 0 && characters + row.length > mostCharacters) {
        yield batch
        batch = { updates: [], inserts: [], subjects: [] }
        characters = 0
      }
      batch[list].push(row)
      characters += row.length
    }
  }
  yield batch
}
