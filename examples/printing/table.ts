/** A column of a table: its title, and on which side its cells stand. */
export type Column = { readonly title: string; readonly align: 'left' | 'right' }

/** A table in plain text, columns two spaces apart. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_, at) =>
    lines.reduce((width, line) => Math.max(width, line[at]?.length ?? 0), 0),
  )
  const render = (cells: readonly string[]) =>
    columns
      .map(({ align }, at) => {
        const cell = cells[at] ?? ''
        const width = widths[at] ?? 0
        return align === 'left' ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  return lines.map((line) => `  ${render(line)}`).join('\n')
}

/** A column of names. */
export function named(title: string): Column {
  return { title, align: 'left' }
}

/** A column of numbers. */
export function numbered(title: string): Column {
  return { title, align: 'right' }
}
