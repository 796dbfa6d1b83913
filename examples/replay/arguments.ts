import { parseArgs } from 'node:util'

import type { Day } from 'redress'

import { refuseUsage, type Refused } from '../command-line/refusal.ts'
import { readStoreChoice, storeSpellings, type StoreChoice } from '../stores/store-choice.ts'
import { dateFormat } from './dates.ts'

export const usage = `Usage: npm run replay -- FILE --map MAPPING.json --as-of YYYY-MM-DD [options]

Lives the receivables of a CSV file through a desk, day by day up to the as-of day, and prints its figures.

  --map MAPPING.json    how the columns are read
  --as-of YYYY-MM-DD    the day of the figures
  --store STORE         where the desk writes: ${storeSpellings}
                        (memory when left out; pglite alone is the folder redress-data)
  --json                all figures as JSON
  --all                 every customer, not only the largest
  --skip-bad-rows       leaves out the rows that cannot be read, and lists them at the end
  --help                shows this
`

/** What a replay is asked to do. */
export type ReplayArguments = {
  readonly file: string
  readonly map: string
  readonly asOf: Day
  readonly store: StoreChoice
  readonly json: boolean
  readonly all: boolean
  readonly skipBadRows: boolean
}

/** Reads the command line; `help` when only help is asked for. Throws `Refused` naming what is allowed. */
export function readArguments(args: readonly string[]): ReplayArguments | 'help' {
  const { values, positionals } = parseOptions(args)
  if (values.help === true) return 'help'
  const [file, ...others] = positionals
  const { map, 'as-of': asOf, store: named = 'memory' } = values
  if (file === undefined) throw refuse('Name the CSV file to replay.')
  if (others.length > 0)
    throw refuse(`One file at a time; more than one was named: ${positionals.join(', ')}.`)
  if (map === undefined) throw refuse('Name the mapping with --map MAPPING.json.')
  if (asOf === undefined) throw refuse('Name the day of the figures with --as-of YYYY-MM-DD.')
  const day = dateFormat('YYYY-MM-DD')?.(asOf) ?? null
  if (day === null) throw refuse(`--as-of ${asOf} is no day; write it as YYYY-MM-DD, such as 2013-06-30.`)
  const store = readStoreChoice(named)
  if (store === null) throw refuse(`--store ${named} is no store; name ${storeSpellings}.`)
  return {
    file,
    map,
    asOf: day,
    store,
    json: values.json === true,
    all: values.all === true,
    skipBadRows: values['skip-bad-rows'] === true,
  }
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        'as-of': { type: 'string' },
        store: { type: 'string' },
        json: { type: 'boolean' },
        all: { type: 'boolean' },
        'skip-bad-rows': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'The command line cannot be read.')
  }
}

function refuse(problem: string): Refused {
  return refuseUsage(problem, usage)
}
