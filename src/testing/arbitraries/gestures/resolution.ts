import * as fc from 'fast-check'

import type { Resolution, StatedOutcome } from '../../../desk/decisions/resolution.ts'
import type { Amount } from '../../../kernel/money/amount.ts'
import type { Currency } from '../../../kernel/money/currency.ts'
import { isNegativeAmount } from '../../../kernel/money/arithmetic.ts'
import { sumAmounts } from '../../../kernel/money/sum.ts'
import { longText, mostly, mostlyOf, partOf, strangeId } from './values.ts'
import type { DisputeInWorld, GestureWorld } from './world.ts'

const withoutCredit: readonly StatedOutcome[] = ['unstated', 'rejected', 'withdrawn', 'written-off']
const withCredit: readonly StatedOutcome[] = ['accepted', 'compromise']

/** How items are resolved; a credit is within what is disputed of them, and now and then does not fit its outcome. */
export function someResolution(
  world: GestureWorld,
  dispute: DisputeInWorld | undefined,
  items: readonly string[] | undefined,
): fc.Arbitrary<Resolution> {
  const codes = world.catalog.resolutionCodes.filter(({ active }) => active).map(({ id }) => id)
  const code = fc.record({ code: mostlyOf(codes, strangeId), comment: longText }, { requiredKeys: [] })
  const plain = fc.record({ outcome: fc.constantFrom(...withoutCredit) }, { requiredKeys: [] })
  const credited = creditOf(world, dispute, items)
  const outcome: fc.Arbitrary<Resolution> =
    credited === null
      ? mostly<Resolution>(plain, fc.record({ outcome: fc.constantFrom(...withCredit) }))
      : mostly<Resolution>(
          fc.oneof<fc.Arbitrary<Resolution>[]>(
            plain,
            fc.record({ outcome: fc.constantFrom(...withCredit), credit: credited }),
          ),
          fc.oneof<fc.Arbitrary<Resolution>[]>(
            fc.record({ outcome: fc.constantFrom(...withoutCredit), credit: credited }),
            fc.record({ outcome: fc.constantFrom(...withCredit) }),
          ),
        )
  return fc.tuple(outcome, code).map(([stated, given]): Resolution => ({ ...stated, ...given }))
}

/** A part of what is disputed of the items; `null` when they owe nothing in one currency. */
function creditOf(
  world: GestureWorld,
  dispute: DisputeInWorld | undefined,
  items: readonly string[] | undefined,
): fc.Arbitrary<Amount> | null {
  const byCurrency = new Map<Currency, Amount[]>()
  for (const { item, amount } of dispute?.disputed ?? []) {
    const currency = world.items.find(({ id }) => id === item)?.currency
    if (currency === undefined || isNegativeAmount(amount) || items?.includes(item) === false) continue
    byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), amount])
  }
  const [only, ...others] = [...byCurrency]
  if (only === undefined || others.length > 0) return null
  const [currency, amounts] = only
  return partOf(sumAmounts(amounts, currency), currency)
}
