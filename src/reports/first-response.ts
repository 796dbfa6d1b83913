import type { FirstResponseRow } from './dispute-rows.ts'
import { countDays, statisticsOf, type DayHistogram } from './histogram.ts'

/** Episodes by how long the first response took, and those that wait for one. */
export type FirstResponseCell = {
  readonly answered: DayHistogram
  readonly waiting: DayHistogram
  withoutResolver: number
}

/** No episode yet. */
export function startFirstResponse(): FirstResponseCell {
  return { answered: new Map(), waiting: new Map(), withoutResolver: 0 }
}

/** Adds an episode that the resolver responded to after so many days. */
export function addAnswered({ answered }: FirstResponseCell, days: number): void {
  countDays(answered, days)
}

/** Adds an open dispute that nobody responded to for so many days. */
export function addWaiting(cell: FirstResponseCell, days: number, resolver: string | null): void {
  countDays(cell.waiting, days)
  if (resolver === null) cell.withoutResolver += 1
}

/** The row of a band. */
export function firstResponseRow({
  answered,
  waiting,
  withoutResolver,
}: FirstResponseCell): FirstResponseRow {
  return { answered: statisticsOf(answered), waiting: statisticsOf(waiting), withoutResolver }
}
