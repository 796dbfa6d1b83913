import type { Day } from 'redress'

/** Where progress is shown: standard error, so that the figures alone are on standard output. */
export type ProgressStream = {
  readonly isTTY?: boolean | undefined
  readonly write: (text: string) => unknown
}

/** Tells people how far the replay is. */
export type Progress = {
  readonly show: (on: Day, lived: number, days: number) => void
}

/** One line that moves on a terminal; elsewhere a line for every tenth of the way. */
export function createProgress(stream: ProgressStream): Progress {
  let shown = 0
  return {
    show: (on, lived, days) => {
      const percent = Math.floor((100 * lived) / days)
      const step = stream.isTTY === true ? 1 : 10
      if (percent < shown + step && lived < days) return
      shown = percent - (percent % step)
      const line = `Lived to ${on}: ${lived} of ${days} days (${percent} %)`
      if (stream.isTTY !== true) stream.write(`${line}\n`)
      else stream.write(`\r${line}${lived === days ? '\n' : ''}`)
    },
  }
}
