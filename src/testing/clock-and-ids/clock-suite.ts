import { isInstant } from '../../kernel/calendar/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  NoNeeds,
  Open,
  UnderTest,
} from '../conformance/case.ts'
import { ConformanceFailure } from '../conformance/failure.ts'

/** A clock. */
export interface ClockUnderTest extends UnderTest {
  readonly clock: Clock
}

/** How the host makes the clock under test. */
export type ClockFactory = AdapterFactory<NoNeeds, ClockUnderTest>

/** The promises of the `Clock` port, each as a case. */
export type ClockSuite = ConformanceSuite<NoNeeds, ClockUnderTest>

const clockCase = (
  id: string,
  promise: string,
  run: (open: Open<NoNeeds, ClockUnderTest>) => Promise<void>,
): ConformanceCase<NoNeeds, ClockUnderTest> => ({ id, promise, run })

/** Every promise of the `Clock` port, each as a case that runs alone. */
export const clockSuite: ClockSuite = [
  clockCase(
    'clock.now.instant',
    'an instant is ISO 8601 UTC with milliseconds, every time.',
    async (open) => {
      const { clock } = await open()
      for (let at = 0; at < 50; at += 1) {
        const now = clock.now()
        if (!isInstant(now)) throw new ConformanceFailure('now', 'such as 2026-11-24T09:00:00.000Z', now)
      }
    },
  ),
]
