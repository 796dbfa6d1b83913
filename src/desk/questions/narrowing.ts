/** What must hold of a row that the store could not narrow by. */
export type Check<Row> = (row: Row) => boolean

/** A check where something is asked for, and none where nothing is. */
export function checkFor<Row, Value>(
  asked: Value | undefined,
  holds: (row: Row, asked: Value) => boolean,
): readonly Check<Row>[] {
  return asked === undefined ? [] : [(row) => holds(row, asked)]
}

/** The rows of each chunk of which all checks hold. */
export async function* narrow<Row>(
  chunks: AsyncIterable<readonly Row[]>,
  checks: readonly Check<Row>[],
): AsyncGenerator<readonly Row[]> {
  for await (const rows of chunks) yield rows.filter((row) => checks.every((holds) => holds(row)))
}
