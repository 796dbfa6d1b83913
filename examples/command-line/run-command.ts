import { isRedressError } from 'redress'

import { Refused } from './refusal.ts'

/** A stream that a command writes on. */
export type OutputStream = {
  readonly isTTY?: boolean | undefined
  readonly write: (text: string) => unknown
}

/** Where a command writes: its answer on one stream, everything else on the other. */
export type Streams = { readonly stdout: OutputStream; readonly stderr: OutputStream }

/** 0 done; 1 the file or the desk refused; 2 the command line did not make sense. */
export type ExitCode = 0 | 1 | 2

/** Writes what a command answers, or why it was refused, and says how it ended. */
export async function runCommand(
  { stdout, stderr }: Streams,
  answer: () => Promise<string>,
): Promise<ExitCode> {
  try {
    stdout.write(await answer())
    return 0
  } catch (error) {
    if (error instanceof Refused) {
      stderr.write(`${error.lines.join('\n')}\n`)
      return error.kind === 'usage' ? 2 : 1
    }
    if (!isRedressError(error)) throw error
    stderr.write(`The desk refused (${error.code}): ${error.message}\n${JSON.stringify(error.details)}\n`)
    return 1
  }
}
