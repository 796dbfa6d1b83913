import type { Loaded, ReadKind, ReadRef } from './loaded.ts'

/** What the next trip must bring, without what is there already. */
export interface Wanted {
  readonly refs: Map<string, ReadRef>
  readonly items: Set<string>
  readonly customers: Set<string>
  readonly users: Set<string>
  readonly document: (kind: ReadKind, id: string) => void
  /** An item with its standing. */
  readonly item: (id: string) => void
  readonly customer: (id: string) => void
  readonly isAny: () => boolean
}

/** Starts with nothing wanted, over what is there already. */
export function startWanting(loaded: Loaded): Wanted {
  const refs = new Map<string, ReadRef>()
  const items = new Set<string>()
  const customers = new Set<string>()
  const users = new Set<string>()
  const document: Wanted['document'] = (kind, id) => {
    if (!loaded.has(kind, id)) refs.set(`${kind}/${id}`, { kind, id })
  }
  return {
    refs,
    items,
    customers,
    users,
    document,
    item: (id) => {
      items.add(id)
      document('standing', id)
    },
    customer: (id) => {
      customers.add(id)
      document('account', id)
    },
    isAny: () => refs.size > 0,
  }
}
