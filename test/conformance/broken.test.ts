import {
  clockSuite,
  directorySuite,
  idsSuite,
  ledgerSuite,
  mailerSuite,
  runSuite,
  storeSuite,
  type AdapterFactory,
  type ConformanceSuite,
  type UnderTest,
} from 'redress/testing'
import { describe, expect, it } from 'vitest'

import type { Broken } from './broken/broken-adapter.ts'
import {
  brokenClocks,
  brokenDirectories,
  brokenIds,
  brokenLedgers,
  brokenMailers,
  brokenStores,
} from './broken/index.ts'

describeBroken('stores', storeSuite, brokenStores)
describeBroken('ledgers', ledgerSuite, brokenLedgers)
describeBroken('directories', directorySuite, brokenDirectories)
describeBroken('mailers', mailerSuite, brokenMailers)
describeBroken('sources of ids', idsSuite, brokenIds)
describeBroken('clocks', clockSuite, brokenClocks)

function describeBroken<Needs extends object, Subject extends UnderTest>(
  port: string,
  suite: ConformanceSuite<Needs, Subject>,
  broken: readonly Broken<AdapterFactory<Needs, Subject>>[],
): void {
  describe(`broken ${port}`, () => {
    it.each(broken)('$fault: breaks exactly the promises named', async ({ factory, breaks }) => {
      const report = await runSuite(suite, factory)
      expect(report.broken.map(({ id }) => id)).toEqual(breaks)
    })

    it('break something, and no two the same promises', () => {
      const sets = broken.map(({ breaks }) => breaks.join())
      expect(sets).not.toContain('')
      expect(new Set(sets).size).toBe(sets.length)
    })

    it('break, between them, every promise of the suite', () => {
      const named = new Set(broken.flatMap(({ breaks }) => breaks))
      expect(suite.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
    })
  })
}
