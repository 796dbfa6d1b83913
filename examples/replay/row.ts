/** What is wrong with a row of the file, and where: people look for the line and the column. */
export type RowFault = {
  readonly line: number
  /** Its place from 1 and its name; `null` when the row as a whole is at fault. */
  readonly column: { readonly at: number; readonly name: string } | null
  readonly problem: string
}

/** A row that cannot be read. */
export class RowRefused extends Error {
  readonly fault: RowFault

  constructor(fault: RowFault) {
    super(describeFault(fault))
    this.name = 'RowRefused'
    this.fault = fault
  }
}

/** A fault in a line for people. */
export function describeFault({ line, column, problem }: RowFault): string {
  const place = column === null ? '' : `, column ${column.at} (${column.name})`
  return `line ${line}${place}: ${problem}`
}

/** One row of the file, whose cells are asked for by the name of their column. */
export type Row = {
  readonly line: number
  /** The text of a cell, without spaces around it. */
  readonly cell: (column: string) => string
  /** Refuses the row because of one cell. */
  readonly refuse: (column: string, problem: string) => never
}

/** The columns of a file: how many, and where each one is, from 0. */
export type Header = { readonly width: number; readonly places: ReadonlyMap<string, number> }

/** A row as its header names its cells. */
export function rowOf({ width, places }: Header, line: number, cells: readonly string[]): Row {
  if (cells.length !== width) {
    throw new RowRefused({
      line,
      column: null,
      problem: `it has ${cells.length} fields, the header has ${width}.`,
    })
  }
  return {
    line,
    cell: (column) => cells[places.get(column) ?? -1]?.trim() ?? '',
    refuse: (name, problem) => {
      throw new RowRefused({ line, column: { at: (places.get(name) ?? -1) + 1, name }, problem })
    },
  }
}
