import { parseArgs } from 'node:util'

import { refuseUsage } from '../command-line/refusal.ts'
import { readStoreChoice, storeSpellings, type StoreChoice } from '../stores/store-choice.ts'

export const usage = `Usage: npm run demo -- [options]

Tells the story of one dispute, from the phone call to the figures.

  --store STORE    where the desk writes: ${storeSpellings}
                   (memory when left out; pglite alone is the folder redress-data)
  --help           shows this
`

/** What the demo is asked to do. */
export type DemoArguments = { readonly store: StoreChoice }

/** Reads the command line; `help` when only help is asked for. Throws `Refused` naming what is allowed. */
export function readArguments(args: readonly string[]): DemoArguments | 'help' {
  const { store: named = 'memory', help } = parseOptions(args)
  if (help === true) return 'help'
  const store = readStoreChoice(named)
  if (store === null) throw refuseUsage(`--store ${named} is no store; name ${storeSpellings}.`, usage)
  return { store }
}

function parseOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { store: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    return values
  } catch (error) {
    throw refuseUsage(error instanceof Error ? error.message : 'The command line cannot be read.', usage)
  }
}
