import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'

import { Refused } from '../command-line/refusal.ts'
import { runCommand, type ExitCode, type OutputStream, type Streams } from '../command-line/run-command.ts'
import { formatCount } from '../printing/format.ts'
import { withStore } from '../stores/with-store.ts'
import { readArguments, usage, type ReplayArguments } from './arguments.ts'
import { askFigures } from './figures.ts'
import { liveThrough, tenant } from './live-through.ts'
import { parseMapping } from './mapping.ts'
import { printReport } from './print-report.ts'
import { createProgress } from './progress.ts'
import { readReceivables } from './read-receivables.ts'
import { refuseRows, summarize } from './summary.ts'

/** Runs the replay, and answers with its exit code: 0 done, 1 the file is refused, 2 the command line or mapping is. */
export async function runReplay(args: readonly string[], streams: Streams): Promise<ExitCode> {
  return runCommand(streams, async () => {
    const asked = readArguments(args)
    return asked === 'help' ? usage : replay(asked, streams.stderr)
  })
}

async function replay(asked: ReplayArguments, stderr: OutputStream): Promise<string> {
  const { file, asOf, skipBadRows, json, all } = asked
  const mapping = parseMapping(await readText(asked.map))
  const read = await readReceivables(readChunks(file), mapping)
  // The whole file is read before a day is lived: what is refused is refused before anything happened.
  if (read.faults.length > 0 && !skipBadRows) throw refuseRows(read)
  stderr.write(`Read ${formatCount(read.receivables.length, 'row')}.\n`)

  const figures = await withStore(asked.store, tenant, async (store) => {
    const progress = createProgress(stderr)
    return askFigures(
      await liveThrough(read.receivables, { asOf, store, progress }),
      asOf,
      mapping.breakDownBy,
    )
  })
  const summary = summarize(read, asOf)
  return json
    ? `${JSON.stringify({ rows: summary, figures }, null, 2)}\n`
    : printReport(figures, summary, { breakDownBy: mapping.breakDownBy, all })
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw unreadable(path, error)
  }
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): Refused {
  return new Refused('usage', [`${path} cannot be read: ${error instanceof Error ? error.message : ''}`])
}
