import type { Action } from '../actions/action.ts'
import type { Day } from '../kernel/calendar/day.ts'
import { valueOn } from '../kernel/calendar/earlier.ts'

/** Actions that have not ended, and those of them dated before the day. */
export type WorkCell = { open: number; late: number }

/** No action yet. */
export function startWork(): WorkCell {
  return { open: 0, late: 0 }
}

/** Adds an action that had not ended on the day. */
export function addWork(cell: WorkCell, isLate: boolean): void {
  cell.open += 1
  if (isLate) cell.late += 1
}

/** Tells whether an action had been planned and had not ended at the end of a day, as recorded. */
export function isOpenOn({ plannedRecordedOn, endedRecordedOn }: Action, day: Day): boolean {
  return plannedRecordedOn <= day && (endedRecordedOn === null || endedRecordedOn > day)
}

/** Tells whether an action was dated before a day, by the date it had at the end of that day. */
export function isLateOn({ on, reschedulings }: Action, day: Day): boolean {
  return valueOn(on, reschedulings, day) < day
}
