/** A promise of the library that a run saw broken. */
export type Violation = {
  /** The invariant: `W1` to `W8`, `OB…`, `A-…`, or `DS5` where no fault excuses it. */
  readonly law: string
  /** What was seen, in ids and codes. */
  readonly what: string
  /** The step at which it was seen. */
  readonly step: number
}

/** Writes violations down, each once. */
export interface Complaints {
  readonly complain: (law: string, what: string) => void
  readonly all: () => readonly Violation[]
}

export function createComplaints(stepNow: () => number): Complaints {
  const violations = new Map<string, Violation>()
  return {
    complain: (law, what) => {
      const key = `${law} ${what}`
      if (!violations.has(key)) violations.set(key, { law, what, step: stepNow() })
    },
    all: () => Object.freeze([...violations.values()]),
  }
}
