import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea } from '../../support/desk-world.ts'

const call = (item: string, on: string) => ({ items: [item], name: 'Call', channel: 'phone', on }) as const

describe('the counts of the agenda (A-11)', () => {
  it('are all that have not ended, and those due today or before', async () => {
    const world = deskWorld({ items: ['F-1', 'F-2', 'F-3', 'F-4'].map((id) => anInvoice(id)) })
    await world.desk.plan(call('F-1', '2026-06-01'), lea)
    await world.desk.plan(call('F-2', '2026-06-03'), lea)
    await world.desk.plan(call('F-3', '2026-06-09'), lea)
    const { action } = await world.desk.plan(call('F-4', '2026-06-02'), lea)
    world.on('2026-06-03')
    expect(await world.desk.agendaCounts()).toEqual({ all: 4, due: 3 })
    await world.desk.cancel(action.id, { comment: 'They paid by card.' }, lea)
    expect(await world.desk.agendaCounts()).toEqual({ all: 3, due: 2 })
    expect(await world.desk.agendaCounts({ to: '2026-06-02' })).toEqual({ all: 1, due: 1 })
    expect(await world.desk.agendaCounts({ collector: 'omar' })).toEqual({ all: 0, due: 0 })
  })
})
