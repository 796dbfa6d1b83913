import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00')]
const night = { by: 'night-job' }

/** A comment and a message of 1 June at 23:30 in Paris, and a comment of half an hour later. */
async function aWorld(keepTextsDays?: number | null) {
  const world = deskWorld({ items, settings: keepTextsDays === undefined ? {} : { keepTextsDays } })
  world.at('2026-06-01T21:30:00.000Z')
  const messages = [{ to: [{ contact: 'paul' }], subject: 'S', text: 'T' }]
  await openDispute(world, ['F-1'], { messages })
  world.at('2026-06-01T22:00:00.000Z')
  await openDispute(world, ['F-2'])
  return world
}

describe('purging texts by policy', () => {
  it('erases those that were kept for so many whole days, and no others', async () => {
    const world = await aWorld(30)
    const purged = []
    for (const day of ['2026-06-30', '2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04']) {
      world.on(day)
      purged.push([day, await world.desk.purge({}, night)])
    }
    const nothing = { notes: 0, messages: 0 }
    expect(purged).toEqual([
      ['2026-06-30', nothing],
      ['2026-07-01', nothing],
      ['2026-07-02', { notes: 1, messages: 1 }],
      ['2026-07-03', { notes: 1, messages: 0 }],
      ['2026-07-04', nothing],
    ])
  })

  it.each([undefined, null])('erases nothing when texts are kept for ever: %j', async (keep) => {
    const world = await aWorld(keep)
    world.on('2099-12-31')
    const commits = world.commits.length
    expect(await world.desk.purge({}, night)).toEqual({ notes: 0, messages: 0 })
    expect(world.commits).toHaveLength(commits)
  })

  it('holds for texts that are older than the policy', async () => {
    const old = await aWorld()
    const world = deskWorld({
      items,
      store: old.store,
      prefix: 'later',
      day: '2026-07-03',
      settings: { keepTextsDays: 30 },
    })
    expect(await world.desk.purge({}, night)).toEqual({ notes: 2, messages: 1 })
  })
})

describe('purging the texts written before a day', () => {
  it('goes by the days of the entity, whatever the policy', async () => {
    const world = await aWorld(3_650)
    world.on('2026-06-05')
    expect(await world.desk.purge({ before: '2026-06-01' }, night)).toEqual({ notes: 0, messages: 0 })
    expect(await world.desk.purge({ before: '2026-06-02' }, night)).toEqual({ notes: 1, messages: 1 })
    expect(await world.desk.purge({ before: '2026-06-05' }, night)).toEqual({ notes: 1, messages: 0 })
    const { documents } = await world.desk.history({ item: 'F-2' })
    expect(documents[0]?.notes[0]).toMatchObject({ text: '', erased: { on: '2026-06-05', by: 'night-job' } })
  })

  it('is refused for a day to come', async () => {
    const world = await aWorld()
    world.on('2026-06-05')
    expect(await refused(world, () => world.desk.purge({ before: '2026-06-06' }, night))).toEqual({
      code: 'purge-in-future',
      details: { given: '2026-06-06', today: '2026-06-05' },
    })
  })

  it('is asked for by a person or a job of the host, in the right shape', async () => {
    const world = await aWorld()
    const refusal = async (request: object, options: object) =>
      (await refused(world, () => world.desk.purge(request, options as typeof lea))).code
    expect(await refusal({}, { by: 'system' })).toBe('author-reserved')
    expect(await refusal({}, { by: 'lea', key: 'K-1' })).toBe('input-invalid')
    expect(await refusal({ before: 'yesterday' }, lea)).toBe('input-invalid')
  })
})
