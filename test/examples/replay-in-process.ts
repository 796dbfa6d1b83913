import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ReplayFigures } from '../../examples/replay/figures.ts'
import { runReplay } from '../../examples/replay/run.ts'
import { runInProcess, type Ran } from './run-in-process.ts'

/** Runs the replay as its command line does, without another process. */
export async function replay(...args: readonly string[]): Promise<Ran> {
  return runInProcess(runReplay, args)
}

/** A small file, the mapping it is read with, and the day of the figures. */
export type SmallFile = {
  readonly csv: string | Uint8Array
  readonly mapping?: unknown
  readonly asOf?: string
  readonly options?: readonly string[]
}

/** The columns of the small files. */
export const smallMapping = {
  dates: 'YYYY-MM-DD',
  currency: 'EUR',
  columns: {
    number: 'number',
    customer: 'customer',
    invoicedOn: 'invoiced',
    dueOn: 'due',
    amount: 'amount',
    settledOn: 'settled',
  },
  disputed: { column: 'disputed', yes: ['yes'], no: ['no', ''] },
} as const

/** Runs the replay on a file that is written for it. */
export async function replaySmall({
  csv,
  mapping = smallMapping,
  asOf = '2026-12-31',
  options = [],
}: SmallFile) {
  const folder = await mkdtemp(join(tmpdir(), 'redress-replay-'))
  try {
    const [file, map] = [join(folder, 'ledger.csv'), join(folder, 'mapping.json')]
    await writeFile(file, csv)
    await writeFile(map, typeof mapping === 'string' ? mapping : JSON.stringify(mapping))
    return await replay(file, '--map', map, '--as-of', asOf, ...options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The figures of a small file; a replay that is refused has none. */
export async function figuresOf(small: SmallFile): Promise<ReplayFigures> {
  const { code, stdout, stderr } = await replaySmall({ ...small, options: ['--json'] })
  if (code !== 0) throw new Error(stderr)
  return (JSON.parse(stdout) as { readonly figures: ReplayFigures }).figures
}
