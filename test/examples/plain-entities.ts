import { entities } from '../../examples/tenants-over-servers/entities.ts'
import type { MergedRow } from '../../examples/tenants-over-servers/merge-reports.ts'

/** Of each of the customers C-1 to C-8: the second to the ninth invoice, and 500 of the tenth. */
const isComplaining = (customer: string) => Number(customer.slice(2)) <= 8
const whole = (at: number) => at >= 1 && at <= 8
const inPart = (at: number) => at === 9

/** What all entities are owed, from their items alone, in whole cents. */
export function plainRows(): readonly MergedRow[] {
  const all = entities.flatMap(({ tenant, items }) =>
    items.map((item) => {
      const at = items.filter(({ customer }) => customer === item.customer).indexOf(item)
      const cents = Math.round(Number(item.openAmount) * 100)
      const refused = !isComplaining(item.customer) ? 0 : whole(at) ? cents : inPart(at) ? 500_00 : 0
      return { currency: item.currency, whose: `${tenant} ${item.customer}`, cents, refused }
    }),
  )
  return [...new Set(all.map(({ currency }) => currency))].toSorted().map((currency) => {
    const open = all.filter((item) => item.currency === currency)
    const disputed = open.filter(({ refused }) => refused > 0)
    const write = (sum: number) => (sum / 100).toFixed(currency === 'JPY' ? 0 : 2)
    return {
      currency,
      outstanding: write(open.reduce((sum, { cents }) => sum + cents, 0)),
      items: open.length,
      disputed: write(disputed.reduce((sum, { refused }) => sum + refused, 0)),
      disputedItems: disputed.length,
      disputes: new Set(disputed.map(({ whose }) => whose)).size,
    }
  })
}
