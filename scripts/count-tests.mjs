/** Prints `N passed, N failed` over the JSON reports of vitest in a folder, alone on a line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? 'reports/tests'
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

let passed = 0
let failed = 0
for (const name of names) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  passed += report.numPassedTests
  failed += report.numFailedTests
  for (const { name: file, status, assertionResults } of report.testResults) {
    if (status === 'failed' && assertionResults.length === 0) console.error(`${file} did not load`)
  }
}
console.log(`${passed} passed, ${failed} failed`)
