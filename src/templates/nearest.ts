const MOST_EDITS = 4

/**
 * The name that was probably meant, by the fewest letters to add, drop, replace or swap with the next, whatever their
 * case; `null` when none is near. Of two equally near the first one counts.
 */
export function nearestName(given: string, names: Iterable<string>): string | null {
  const wanted = given.toLowerCase()
  // Half of a short name says nothing about what was meant.
  let within = Math.min(MOST_EDITS, Math.ceil(wanted.length / 3))
  let nearest: string | null = null
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > within) continue
    const edits = countEdits(wanted, name.toLowerCase())
    if (edits > within) continue
    nearest = name
    within = edits - 1
    if (within < 0) break
  }
  return nearest
}

/** The distance of Damerau and Levenshtein in which no place is edited twice. */
function countEdits(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const replaced = at(last, column - 1) + (isSame ? 0 : 1)
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced)
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwapped && row > 1) edits = Math.min(edits, at(beforeLast, column - 2) + 1)
      current.push(edits)
    }
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.MAX_SAFE_INTEGER
}
