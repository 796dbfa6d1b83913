import type { ExitCode, Streams } from '../../examples/command-line/run-command.ts'

/** What a run of an example left behind. */
export type Ran = { readonly code: ExitCode; readonly stdout: string; readonly stderr: string }

/** Runs an example as its command line does, without another process. */
export async function runInProcess(
  run: (args: readonly string[], streams: Streams) => Promise<ExitCode>,
  args: readonly string[],
): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const code = await run(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  })
  return { code, stdout, stderr }
}
