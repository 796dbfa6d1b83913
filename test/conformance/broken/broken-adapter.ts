import type { AdapterFactory, UnderTest } from 'redress/testing'

import type { Store } from '../../../src/ports/store.ts'
import { storeReference } from '../support/references.ts'

/** The reference adapter with one fault, and exactly the promises it thereby breaks. */
export type Broken<Factory> = {
  readonly fault: string
  readonly factory: Factory
  readonly breaks: readonly string[]
}

/** The reference with what it makes wrapped. */
export const wrapping = <Needs, Subject extends UnderTest>(
  reference: AdapterFactory<Needs, Subject>,
  wrap: (subject: Subject, needs: Needs) => Subject,
): AdapterFactory<Needs, Subject> => ({
  create: async (needs) => wrap(await reference.create(needs), needs),
})

/** The store in memory with one fault. */
export const brokenStore = (
  fault: string,
  spoil: (store: Store) => Partial<Store>,
  breaks: readonly string[],
): Broken<typeof storeReference> => ({
  fault,
  factory: wrapping(storeReference, ({ store }) => ({ store: { ...store, ...spoil(store) } })),
  breaks,
})

/** The reference, but one case gets the same adapter however often it opens one. */
export function sharing<Needs, Subject extends UnderTest>(
  reference: AdapterFactory<Needs, Subject>,
): AdapterFactory<Needs, Subject> {
  let current: Promise<Subject> | null = null
  return {
    create: async (needs) => {
      current ??= reference.create(needs)
      const dispose = async () => {
        current = null
      }
      return { ...(await current), dispose }
    },
  }
}
