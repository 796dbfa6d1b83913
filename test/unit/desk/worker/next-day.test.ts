import { expect, it } from 'vitest'

import { sendingWorld } from './sending-world.ts'

it('a worker goes on with its agenda on the next day, where it had stopped (A-8)', async () => {
  const world = sendingWorld({}, { batch: 1 })
  const planned = []
  for (const item of ['F-1', 'F-2', 'F-3']) planned.push(await world.remind({ items: [item] }))
  await world.tick()
  world.on('2026-06-02')
  for (let tick = 0; tick < 4; tick += 1) expect((await world.tick()).failures).toEqual([])
  const states = await Promise.all(planned.map(async (id) => (await world.desk.action(id)).state))
  expect(states).toEqual(['done', 'done', 'done'])
})
