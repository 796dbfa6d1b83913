import { parseArgs } from 'node:util'

import { refuseUsage } from '../command-line/refusal.ts'
import { readStoreChoice, storeSpellings, type StoreChoice } from '../stores/store-choice.ts'
import { pageLanguages, type PageLanguage } from './figures-page.ts'

export const usage = `Usage: npm run demo -- [options]

Tells the story of one dispute, from the phone call to the figures. Its mails go to a mail server that
runs on this machine for as long as the story, and nowhere else.

  --store STORE    where the desk writes: ${storeSpellings}
                   (memory when left out; pglite alone is the folder redress-data)
  --mails FOLDER   writes the HTML of the mails that arrived to files in this folder
  --html FILE      writes the figures of the last day to this file: a page of charts and tables
  --language LANG  the language of that page: en (when left out) or fr
  --help           shows this
`

/** What the demo is asked to do. */
export type DemoArguments = {
  readonly store: StoreChoice
  /** The folder for the HTML of the mails; `null` for none. */
  readonly mails: string | null
  /** The file for the page of figures; `null` for none. */
  readonly html: string | null
  readonly language: PageLanguage
}

/** Reads the command line; `help` when only help is asked for. Throws `Refused` naming what is allowed. */
export function readArguments(args: readonly string[]): DemoArguments | 'help' {
  const {
    store: named = 'memory',
    mails = null,
    html = null,
    language: spoken = 'en',
    help,
  } = parseOptions(args)
  if (help === true) return 'help'
  const store = readStoreChoice(named)
  if (store === null) throw refuseUsage(`--store ${named} is no store; name ${storeSpellings}.`, usage)
  if (mails === '') throw refuseUsage('--mails names no folder.', usage)
  if (html === '') throw refuseUsage('--html names no file.', usage)
  const language = pageLanguages.find((known) => known === spoken)
  if (language === undefined) throw refuseUsage(`--language ${spoken} is not spoken; name en or fr.`, usage)
  return { store, mails, html, language }
}

function parseOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        store: { type: 'string' },
        mails: { type: 'string' },
        html: { type: 'string' },
        language: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return values
  } catch (error) {
    throw refuseUsage(error instanceof Error ? error.message : 'The command line cannot be read.', usage)
  }
}
