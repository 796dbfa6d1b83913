import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const name = 'ibm-accounts-receivable.csv'
const standard = fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** The sample ledger, which is not part of this project. */
export function findSampleLedger(given: string = process.env['REDRESS_DATA'] ?? standard): string {
  const found = statSync(given, { throwIfNoEntry: false })
  const path = found?.isDirectory() === true ? join(given, name) : given
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path
  throw new Error(
    `The sample ledger ${name} is not at ${path}. ` +
      'Put it into ../shared/data beside the repository, or name the file or its folder in REDRESS_DATA.',
  )
}

/** Its text. */
export function readSampleLedger(): string {
  return readFileSync(findSampleLedger(), 'utf8')
}
