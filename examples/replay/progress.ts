import type { Day } from 'redress'

import type { OutputStream } from '../command-line/run-command.ts'

/** Tells people how far the replay is. */
export type Progress = {
  readonly show: (on: Day, lived: number, days: number) => void
}

/** On standard error: one line that moves on a terminal; elsewhere a line for every tenth of the way. */
export function createProgress(stream: OutputStream): Progress {
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
