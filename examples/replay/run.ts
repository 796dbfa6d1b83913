import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'

import { isRedressError } from 'redress'

import { readArguments, usage, type ReplayArguments } from './arguments.ts'
import { askFigures } from './figures.ts'
import { formatCount } from '../printing/format.ts'
import { liveThrough } from './live-through.ts'
import { parseMapping } from './mapping.ts'
import { printReport } from './print-report.ts'
import { createProgress, type ProgressStream } from './progress.ts'
import { readReceivables } from './read-receivables.ts'
import { ReplayRefused } from './refusal.ts'
import { refuseRows, summarize } from './summary.ts'

/** Where a replay writes: figures on one stream, everything else on the other. */
export type Streams = {
  readonly stdout: Pick<ProgressStream, 'write'>
  readonly stderr: ProgressStream
}

/** Runs the replay, and answers with its exit code: 0 done, 1 the file is refused, 2 the command line or mapping is. */
export async function runReplay(args: readonly string[], { stdout, stderr }: Streams): Promise<0 | 1 | 2> {
  try {
    const asked = readArguments(args)
    stdout.write(asked === 'help' ? usage : await replay(asked, stderr))
    return 0
  } catch (error) {
    if (error instanceof ReplayRefused) {
      stderr.write(`${error.lines.join('\n')}\n`)
      return error.kind === 'usage' ? 2 : 1
    }
    if (!isRedressError(error)) throw error
    stderr.write(`The desk refused (${error.code}): ${error.message}\n${JSON.stringify(error.details)}\n`)
    return 1
  }
}

async function replay(asked: ReplayArguments, stderr: ProgressStream): Promise<string> {
  const { file, asOf, skipBadRows, json, all } = asked
  const mapping = parseMapping(await readText(asked.map))
  const read = await readReceivables(readChunks(file), mapping)
  // The whole file is read before a day is lived: what is refused is refused before anything happened.
  if (read.faults.length > 0 && !skipBadRows) throw refuseRows(read)
  stderr.write(`Read ${formatCount(read.receivables.length, 'row')}.\n`)

  const desk = await liveThrough(read.receivables, asOf, createProgress(stderr))
  const figures = await askFigures(desk, asOf, mapping.breakDownBy)
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

function unreadable(path: string, error: unknown): ReplayRefused {
  return new ReplayRefused('usage', [
    `${path} cannot be read: ${error instanceof Error ? error.message : ''}`,
  ])
}
