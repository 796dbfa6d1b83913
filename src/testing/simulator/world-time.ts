import { epochMilliseconds, instantFromEpoch, type Instant } from '../../kernel/calendar/instant.ts'
import type { Clock } from '../../ports/clock.ts'

/** A Monday in Paris, at nine. */
const start: Instant = '2026-06-01T07:00:00.000Z'

/** Time as it passes, and as clocks show it. */
export interface WorldTime {
  /** Milliseconds that passed since the start: whatever clocks do, they grow. */
  readonly elapsed: () => number
  readonly pass: (milliseconds: number) => void
  /** Lets something happen when so much time has passed, whatever becomes of the machine that began it. */
  readonly after: (milliseconds: number, happen: () => void) => void
  /** Sets all clocks ahead, or back, at once. */
  readonly jump: (milliseconds: number) => void
  /** What a clock shows that is wrong by so much. */
  readonly clock: (skewMs: number) => Clock
  /** By how much the clocks were set back since the start, all times together. */
  readonly setBack: () => number
}

export function createWorldTime(): WorldTime {
  const epoch = epochMilliseconds(start)
  let elapsed = 0
  let jumped = 0
  let setBack = 0
  let alarms: { readonly at: number; readonly happen: () => void }[] = []
  return {
    elapsed: () => elapsed,
    pass: (milliseconds) => {
      const until = elapsed + milliseconds
      const due = alarms.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)
      alarms = alarms.filter(({ at }) => at > until)
      for (const { at, happen } of due) {
        elapsed = at
        happen()
      }
      elapsed = until
    },
    after: (milliseconds, happen) => {
      alarms.push({ at: elapsed + milliseconds, happen })
    },
    jump: (milliseconds) => {
      jumped += milliseconds
      setBack += Math.max(0, -milliseconds)
    },
    clock: (skewMs) => ({ now: () => instantFromEpoch(epoch + elapsed + jumped + skewMs) }),
    setBack: () => setBack,
  }
}
