import { laterDay, type Day } from '../kernel/calendar/day.ts'
import type { Dispute, Pause } from './dispute.ts'

/** The pause in which a day lies; `undefined` when the clock runs on it (D-10). */
export function pauseOn({ pauses }: Pick<Dispute, 'pauses'>, day: Day): Pause | undefined {
  return pauses.find(({ from, until }) => from <= day && (until === null || day < until))
}

/** The pauses once the clock runs again from a day on; one that had not begun by then stays empty. */
export function endPauses(pauses: readonly Pause[], on: Day): readonly Pause[] {
  return pauses.map((pause) =>
    pause.until === null || pause.until > on ? { ...pause, until: laterDay(on, pause.from) } : pause,
  )
}
