import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const ids = ['F-1', 'F-2', 'F-3']
const items = ids.map((id) => anInvoice(id))

const qualified = async () => {
  const world = deskWorld({ items })
  await world.desk.qualify({ items: ids, status: 'in-progress', comment: 'Note missing.' }, lea)
  return world
}
const amendments = async ({ desk }: Awaited<ReturnType<typeof qualified>>) =>
  (await desk.items(ids)).map(({ standing }) => standing?.amendment ?? null)
const textsOf = async ({ desk }: Awaited<ReturnType<typeof qualified>>, item: string) =>
  (await desk.history({ item })).documents.flatMap(({ notes }) => notes.map(({ text }) => text))

describe('amending an entry that several items share (Q-6)', () => {
  it('must say whether it is for all of them or for one', async () => {
    const world = await qualified()
    const [first] = await world.desk.items(['F-1'])
    const entry = first?.standing?.status?.entry
    expect(await refused(world, () => world.desk.amend({ item: 'F-2', comment: 'x' }, lea))).toEqual({
      code: 'scope-missing',
      details: { item: 'F-2', entry, shared: 3, allowed: ['all', 'one'] },
    })
  })

  it('amends it for one: the others keep the comment, and the first one stays in the history', async () => {
    const world = await qualified()
    await world.desk.amend({ item: 'F-2', scope: 'one', comment: 'Delivery note missing.' }, lea)
    expect((await amendments(world)).map((note) => note !== null)).toEqual([false, true, false])
    expect(await textsOf(world, 'F-1')).toEqual(['Note missing.'])
    expect(await textsOf(world, 'F-2')).toEqual(['Note missing.', 'Delivery note missing.'])
    await expectSound(world)
  })

  it('amends it for all that still have their status from it', async () => {
    const world = await qualified()
    await world.desk.qualify({ items: ['F-3'], status: 'litigation', move: true }, lea)
    await world.desk.amend({ item: 'F-1', scope: 'all', comment: 'Delivery note missing.' }, lea)
    expect((await amendments(world)).map((note) => note !== null)).toEqual([true, true, false])
    await expectSound(world)
  })

  it('needs no word about whom when the item has the entry alone', async () => {
    const world = await qualified()
    await world.desk.qualify({ items: ['F-3'], status: 'litigation', move: true }, lea)
    await world.desk.amend({ item: 'F-3', comment: 'Lawyer asked.' }, lea)
    expect(await textsOf(world, 'F-3')).toEqual(['Note missing.', 'Lawyer asked.'])
  })

  it('is over with the status: another one has no amendment', async () => {
    const world = await qualified()
    await world.desk.amend({ item: 'F-1', scope: 'all', comment: 'Delivery note missing.' }, lea)
    await world.desk.qualify({ items: ids, status: 'litigation', move: true }, lea)
    expect(await amendments(world)).toEqual([null, null, null])
  })
})
