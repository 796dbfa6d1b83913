import { entities } from '../../examples/tenants-over-servers/entities.ts'
import type { MergedRow } from '../../examples/tenants-over-servers/merge-reports.ts'

/** What is disputed when the week ends: F-4 was given back, and of F-7 only 500 is refused. */
const disputed: Readonly<Record<string, { readonly by: string; readonly of: number | 'all' }>> = {
  'F-1': { by: 'price', of: 'all' },
  'F-7': { by: 'price', of: 500 },
  'F-2': { by: 'quality', of: 'all' },
  'F-5': { by: 'quality', of: 'all' },
  'F-3': { by: 'delivery', of: 'all' },
}

/** The figures of all entities from their items alone, in whole cents. */
export function plainRows(): readonly MergedRow[] {
  const all = entities.flatMap(({ tenant, items }) => items.map((item) => ({ tenant, ...item })))
  const currencies = [...new Set(all.map(({ currency }) => currency))].toSorted()
  return currencies.map((currency) => {
    const open = all.filter((item) => item.currency === currency)
    const refused = open.filter(({ id }) => id in disputed)
    const cents = (text: string) => Math.round(Number(text) * 100)
    const write = (sum: number) => (sum / 100).toFixed(currency === 'JPY' ? 0 : 2)
    return {
      currency,
      outstanding: write(open.reduce((sum, { openAmount }) => sum + cents(openAmount), 0)),
      items: open.length,
      disputed: write(
        refused.reduce((sum, { id, openAmount }) => {
          const part = disputed[id]?.of
          return sum + (typeof part === 'number' ? part * 100 : cents(openAmount))
        }, 0),
      ),
      disputedItems: refused.length,
      disputes: new Set(refused.map(({ tenant, id }) => `${tenant} ${disputed[id]?.by ?? ''}`)).size,
    }
  })
}
