import { isId, tenantId } from '../../kernel/ids.ts'
import { utf8Length } from '../../kernel/text/limits.ts'
import type { Ids } from '../../ports/ids.ts'
import type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  NoNeeds,
  Open,
  UnderTest,
} from '../conformance/case.ts'
import { checkEqual, ConformanceFailure } from '../conformance/failure.ts'

/** A source of ids. */
export interface IdsUnderTest extends UnderTest {
  readonly ids: Ids
}

/** How the host makes the source of ids under test. */
export type IdsFactory = AdapterFactory<NoNeeds, IdsUnderTest>

/** The promises of the `Ids` port, each as a case. */
export type IdsSuite = ConformanceSuite<NoNeeds, IdsUnderTest>

const idsCase = (
  id: string,
  promise: string,
  run: (open: Open<NoNeeds, IdsUnderTest>) => Promise<void>,
): ConformanceCase<NoNeeds, IdsUnderTest> => ({ id, promise, run })

const tenant = tenantId('main')
const longestIdBytes = 64

/** Every promise of the `Ids` port, each as a case that runs alone. */
export const idsSuite: IdsSuite = [
  idsCase('ids.next.unique', 'no id is given twice.', async (open) => {
    const { ids } = await open()
    const given = Array.from({ length: 10_000 }, () => ids.next())
    checkEqual(new Set(given).size, given.length, 'different ids')
    checkEqual(
      new Set(given.map((id) => id.toLowerCase())).size,
      given.length,
      'ids that differ in more than case',
    )
  }),
  idsCase(
    'ids.next.short',
    'an id is well-formed and has 1 to 64 bytes, so that others can be derived from it.',
    async (open) => {
      const { ids } = await open()
      for (let at = 0; at < 100; at += 1) {
        const id = ids.next()
        if (!isId(id) || utf8Length(id) > longestIdBytes)
          throw new ConformanceFailure('an id', 'at most 64 bytes', id)
      }
    },
  ),
  idsCase(
    'ids.number.unique',
    'no number is given to two disputes of a tenant, asked for at once or one after the other.',
    async (open) => {
      const { ids } = await open()
      const atOnce = await Promise.all(Array.from({ length: 50 }, () => ids.disputeNumber(tenant)))
      const after = [await ids.disputeNumber(tenant), await ids.disputeNumber(tenant)]
      checkEqual(new Set([...atOnce, ...after]).size, 52, 'different numbers')
    },
  ),
  idsCase('ids.number.readable', 'a number has 1 to 64 visible characters on one line.', async (open) => {
    const { ids } = await open()
    const number = await ids.disputeNumber(tenant)
    if (!/^(?! )[ -~]{1,64}(?<! )$/.test(number) && !/^[^\p{C}\p{Z}]{1,64}$/u.test(number)) {
      throw new ConformanceFailure('a number', '1 to 64 visible characters', number)
    }
  }),
]
