/** What happened, step by step, as one short text: equal exactly when two runs went alike (DS2). */
export interface Trace {
  readonly tell: (line: string) => void
  /** How many steps happened. */
  readonly steps: () => number
  readonly hash: () => string
}

/** A trace that is also told line by line, if somebody listens. */
export function createTrace(onStep: ((line: string) => void) | null): Trace {
  let steps = 0
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  return {
    tell: (line) => {
      steps += 1
      for (let at = 0; at < line.length; at += 1) {
        const unit = line.charCodeAt(at)
        high = Math.imul(high ^ unit, 0x9e3779b1)
        low = Math.imul(low ^ unit, 0x5f356495)
      }
      onStep?.(`${steps} ${line}`)
    },
    steps: () => steps,
    hash: () => hex(high) + hex(low),
  }
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
