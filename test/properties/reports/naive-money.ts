import type { Item } from '../../../src/items/item.ts'
import { centsOf, euros } from '../items/an-item.ts'
import type { PromisingWorld } from './naive-forecast.ts'
import { daysFrom, fraction, linesOf, openCents, stateOf, sum, type Line } from './oracle.ts'
import type { World } from './world.ts'

/**
 * The figures in money as their definitions say, in cents, sharing nothing with the library.
 */
const dueOf = ({ dueDate, documentDate }: Item) => dueDate ?? documentDate

/** The share of cents in others, as a report writes it. */
const share = (part: number, base: number, reason: string) => ({
  value: base > 0 ? fraction(part, base, 4) : null,
  part: euros(part),
  base: euros(base),
  reason: base > 0 ? null : reason,
})

const byCurrency = <Row>(lines: readonly Line[], rowOf: (currency: string, own: readonly Line[]) => Row) =>
  [...new Set(lines.map(({ item }) => item.currency))].toSorted().map((currency) =>
    rowOf(
      currency,
      lines.filter(({ item }) => item.currency === currency),
    ),
  )

const bandOf = (item: Item, asOf: string) => {
  const age = daysFrom(dueOf(item), asOf)
  if (item.amount.startsWith('-')) return 'credits'
  if (age <= 0) return 'not-due'
  if (age <= 30) return '1-30'
  if (age <= 60) return '31-60'
  return age <= 90 ? '61-90' : '91+'
}

/** What is open by age: debits by their age, credits in a band of their own. */
export const naiveAgeing = (world: World, asOf: string) =>
  byCurrency(linesOf(world, asOf), (currency, own) => ({
    currency,
    amount: euros(sum(own.map(({ open }) => open))),
    ages: ['not-due', '1-30', '31-60', '61-90', '91+', 'credits'].map((age) => {
      const aged = own.filter(({ item }) => bandOf(item, asOf) === age)
      return { age, amount: euros(sum(aged.map(({ open }) => open))), items: aged.length }
    }),
  }))

/** Of the overdue debits, those with a status, and by the type of it: whole items. */
export const naiveQualified = (world: World, asOf: string) =>
  byCurrency(linesOf(world, asOf), (currency, own) => {
    const overdue = own.filter(({ isOverdue }) => isOverdue)
    const typeOf = ({ item }: Line) => stateOf(world, item.id, asOf)?.status?.type
    const cents = (some: readonly Line[]) => sum(some.map(({ open }) => open))
    const ratio = (some: readonly Line[]) => share(cents(some), cents(overdue), 'nothing-overdue')
    const types = [...new Set(overdue.flatMap((line) => typeOf(line) ?? []))].toSorted()
    return {
      currency,
      qualified: ratio(overdue.filter((line) => typeOf(line) !== undefined)),
      byType: types.map((type) => ({ type, share: ratio(overdue.filter((line) => typeOf(line) === type)) })),
    }
  })

/** The causes of what is disputed, the heaviest first, each with its share and that of all so far. */
export const naiveCauses = (world: World, asOf: string) =>
  byCurrency(
    linesOf(world, asOf).filter(({ disputed }) => disputed !== 0),
    (currency, own) => {
      const causes = [...new Set(own.map(({ cause }) => cause))]
      const pareto = (weightOf: (lines: readonly Line[]) => number) => {
        const weighed = causes
          .map((cause) => ({ cause, weight: weightOf(own.filter((line) => line.cause === cause)) }))
          .toSorted((a, b) => b.weight - a.weight || (a.cause < b.cause ? -1 : 1))
        const whole = sum(weighed.map(({ weight }) => weight))
        const part = (weight: number) => (whole > 0 ? fraction(weight, whole, 4) : null)
        return weighed.map(({ cause, weight }, at) => ({
          cause,
          value: weight,
          share: part(weight),
          cumulated: part(sum(weighed.slice(0, at + 1).map((one) => one.weight))),
        }))
      }
      return {
        currency,
        byAmount: pareto((lines) => sum(lines.map(({ disputed }) => disputed))).map((row) => ({
          ...row,
          value: euros(row.value),
        })),
        byDisputes: pareto((lines) => new Set(lines.map(({ dispute }) => dispute)).size),
      }
    },
  )

/**
 * The promises of one item that were made on one day, cent by cent: what was paid since and what was left to pay, laid
 * out one cent after the other, go to the promises in the order of their days. Of a promise that none is left for,
 * nothing can be kept.
 */
const verdictsOf = (world: PromisingWorld, item: Item, asOf: string) => {
  const counted = world.promises.filter(
    ({ item: id, madeOn, state, judgedOn }) =>
      id === item.id &&
      madeOn <= asOf &&
      !((state === 'replaced' || state === 'withdrawn') && judgedOn !== null && judgedOn <= asOf),
  )
  return counted
    .filter(({ until }) => until < asOf)
    .flatMap(({ madeOn, on, until, amount }) => {
      const paidBy = sum(
        (item.clearings ?? [])
          .filter((clearing) => clearing.nature === 'paid' && clearing.on > madeOn && clearing.on <= until)
          .map((clearing) => centsOf(clearing.amount)),
      )
      const open = openCents(item, until)
      const cents = Array.from({ length: Math.max(0, open + Math.max(0, paidBy)) }, (_, n) => n < paidBy)
      const before = sum(
        counted.filter((one) => one.madeOn === madeOn && one.on < on).map((one) => centsOf(one.amount)),
      )
      const own = cents.slice(before, before + centsOf(amount))
      return own.length === 0 ? [] : [{ due: own.length, paid: own.filter(Boolean).length }]
    })
}

/** What became of promises whose day and tolerance have passed. */
export const naivePromises = (world: PromisingWorld, asOf: string) => {
  const all = world.items
    .filter(({ kind, documentDate }) => kind !== 'down-payment-request' && documentDate <= asOf)
    .flatMap((item) => verdictsOf(world, item, asOf).map((one) => ({ ...one, currency: item.currency })))
  return [...new Set(all.map(({ currency }) => currency))].toSorted().map((currency) => {
    const own = all.filter((one) => one.currency === currency)
    const kept = own.filter(({ due, paid }) => paid === due).length
    const broken = own.filter(({ paid }) => paid === 0).length
    return {
      currency,
      matured: own.length,
      kept,
      keptInPart: own.length - kept - broken,
      broken,
      byAmount: share(sum(own.map(({ paid }) => paid)), sum(own.map(({ due }) => due)), 'nothing-promised'),
      byCount: { value: fraction(kept, own.length, 4), part: kept, base: own.length, reason: null },
    }
  })
}
