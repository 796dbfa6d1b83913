/** One measurement beside its baseline. */
export type Row = {
  readonly what: string
  readonly ms: number
  readonly baselineMs: number
  readonly atMost: number
}

/** The median of several timed runs, in milliseconds; the first run warms up and is not counted. */
export async function medianMs(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let at = 0; at <= runs; at += 1) {
    const start = performance.now()
    await run()
    if (at > 0) times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

/** What is timed: all of it, or only what it answers with. */
export type Timed = () => unknown

/**
 * The medians of two alternating runs, so that drift of the machine meets both alike. A run that answers with a
 * function has prepared itself: only that function is timed.
 */
export async function alternate(
  runs: number,
  run: Timed,
  baseline: Timed,
): Promise<readonly [ms: number, baselineMs: number]> {
  const times: [number[], number[]] = [[], []]
  for (let at = 0; at <= runs; at += 1) {
    for (const [index, one] of [run, baseline].entries()) {
      const ms = await timeOf(one)
      if (at > 0) times[index === 0 ? 0 : 1].push(ms)
    }
  }
  const [mine, theirs] = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0)
  return [mine ?? 0, theirs ?? 0]
}

async function timeOf(run: Timed): Promise<number> {
  let start = performance.now()
  const prepared = await run()
  if (isRun(prepared)) {
    start = performance.now()
    await prepared()
  }
  return performance.now() - start
}

function isRun(prepared: unknown): prepared is Timed {
  return typeof prepared === 'function'
}

/** Prints ratios against what they may be at most; a missed one is said, and the process ends with 1. */
export function report(title: string, rows: readonly Row[]): void {
  console.log(title)
  for (const { what, ms, baselineMs, atMost } of rows) {
    const ratio = ms / baselineMs
    const verdict = ratio <= atMost ? 'ok' : 'MISSED'
    console.log(
      `  ${what.padEnd(58)} ${ms.toFixed(3).padStart(10)} ms ${baselineMs.toFixed(3).padStart(10)} ms  ×${ratio.toFixed(2).padStart(6)}  (at most ${atMost})  ${verdict}`,
    )
    if (verdict === 'MISSED') process.exitCode = 1
  }
}
