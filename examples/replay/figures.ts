import type { Day, Desk, Dimension } from 'redress'

/** The figures of the replay: every number it prints comes from here. */
export async function askFigures(desk: Desk, asOf: Day, columns: readonly string[]) {
  const fields = columns.map((column): Dimension => `field:${column}`)
  return desk.report({
    asOf,
    figures: ['outstanding', 'exposure', 'rate', 'openDisputes', 'resolution', 'invoiced'],
    by: ['customer', ...fields],
  })
}

/** The figures of the replay, as `desk.report` answers them. */
export type ReplayFigures = Awaited<ReturnType<typeof askFigures>>
