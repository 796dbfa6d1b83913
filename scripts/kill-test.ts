/**
 * Kills processes that work on one PostgreSQL database, for as long as you like, and looks at what they leave behind.
 *   REDRESS_POSTGRES=postgres://… npx tsx scripts/kill-test.ts [--seconds 600] [--seed 1]
 */
import { parseArgs } from 'node:util'

import { audit, countLostAnswers } from '../test/postgres/killing/audit.ts'
import { createBooks } from '../test/postgres/killing/books.ts'
import { hammer } from '../test/postgres/killing/hammer.ts'
import { openPostgres } from '../test/support/databases/postgres.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' } },
})
const until = performance.now() + Number(values.seconds) * 1_000

const database = await openPostgres()
try {
  await createBooks(database.pool)
  const testimony = await hammer({
    database,
    seed: Number(values.seed),
    isEnough: () => performance.now() >= until,
  })
  const endings = new Map<string, number>()
  for (const ending of testimony.answered.values()) endings.set(ending, (endings.get(ending) ?? 0) + 1)
  console.log(`${testimony.kills} kills, ${testimony.begun.size} gestures:`)
  for (const [ending, times] of endings) console.log(`  ${times} ${ending}`)
  const lost = await countLostAnswers(database.pool, testimony)
  console.log(
    `${testimony.repeated.size} were asked again; of ${lost} only the answer had been lost, and they were not done twice.`,
  )
  const faults = await audit(database.pool, testimony)
  console.log(faults.length === 0 ? 'All is well.' : faults.join('\n'))
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await database.close()
}
