/** What must happen at times, or the simulator proves less than it seems to (DS7). */
export const occasions = [
  'crash-before-call',
  'crash-after-call',
  'call-failed',
  'reply-lost-applied',
  'reply-lost-not-applied',
  'paused',
  'paused-at-wire',
  'stalled-at-wire',
  'clock-set-back',
  'clock-set-ahead',
  'clock-stepped',
  'mail-refused-for-now',
  'mail-refused-for-good',
  'mail-thrown',
  'mail-nonsense',
  'mail-reply-lost',
  'mail-request-lost',
  'mail-never-answered',
  'mail-answered-late',
  'mail-deadline-passed',
  'mail-deduplicated',
  'timer-went-off',
  'conflict-message',
  'conflict-action',
  'conflict-dispute',
  'conflict-standing',
  'conflict-outbox',
  'lease-lost',
  'late-answer',
  'late-answer-settled-doubt',
  'tried-again-in-doubt',
  'window-closed',
  'became-uncertain',
  'closed-while-firing',
  'cancelled-by-hand',
  'cancelled-erased',
  'cancelled-action-ended',
  'cancelled-dispute-closed',
  'cancelled-nothing-to-chase',
  'cancelled-overtaken',
  'cancelled-too-late',
  'stopped-while-waiting',
  'cap-reached',
  'confirmation-asked',
  'sent-again-by-hand',
  'retried',
  'gesture-repeated',
] as const

/** Something that must happen at times. */
export type Occasion = (typeof occasions)[number]

/** How often each of it happened. */
export type Occasions = Readonly<Record<Occasion, number>>

/** Counts occasions. */
export interface OccasionCounter {
  readonly count: (occasion: Occasion) => void
  readonly counted: () => Occasions
}

export function createOccasionCounter(): OccasionCounter {
  const counts = new Map<Occasion, number>(occasions.map((occasion) => [occasion, 0]))
  return {
    count: (occasion) => {
      counts.set(occasion, (counts.get(occasion) ?? 0) + 1)
    },
    counted: () => Object.freeze(Object.fromEntries(counts)) as Occasions,
  }
}

/** Adds up the occasions of runs. */
export function addOccasions(runs: Iterable<Occasions>): Occasions {
  const sums = new Map<string, number>(occasions.map((occasion) => [occasion, 0]))
  for (const run of runs) {
    for (const [occasion, count] of Object.entries(run)) sums.set(occasion, (sums.get(occasion) ?? 0) + count)
  }
  return Object.freeze(Object.fromEntries(sums)) as Occasions
}
