import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00')]
const martin = { by: 'martin' }

/** A dispute of martin's, opened on 1 June, and a desk two days later. */
const opened = async () => {
  const world = deskWorld({ items })
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], { resolver: 'martin' })
  world.on('2026-06-03')
  return { world, desk: world.desk, dispute, action }
}

/** The day of the response in each episode of the dispute. */
const responses = async ({ desk, dispute }: Awaited<ReturnType<typeof opened>>) =>
  (await desk.dispute(dispute.id)).episodes.map(({ respondedOn }) => respondedOn)

describe('the first response of the resolver (R-8)', () => {
  it('is a comment', async () => {
    const at = await opened()
    await at.desk.annotate(at.dispute.id, { comment: 'I am asking the warehouse.' }, martin)
    expect(await responses(at)).toEqual(['2026-06-03'])
    await expectSound(at.world)
  })

  it('is a comment on the action that follows the dispute', async () => {
    const at = await opened()
    await at.desk.edit(at.action.id, { comment: 'I am asking the warehouse.' }, martin)
    expect(await responses(at)).toEqual(['2026-06-03'])
    await expectSound(at.world)
  })

  it('is a handover: the resolver was the one who gave it away', async () => {
    const at = await opened()
    await at.desk.assign(at.dispute.id, { resolver: 'zoe' }, martin)
    expect(await responses(at)).toEqual(['2026-06-03'])
    await expectSound(at.world)
  })

  it('is an outcome, of one item or of all', async () => {
    const at = await opened()
    await at.desk.resolve(at.dispute.id, { items: ['F-2'], outcome: 'rejected' }, martin)
    expect(await responses(at)).toEqual(['2026-06-03'])
    const whole = await opened()
    await whole.desk.complete(whole.action.id, { outcome: 'rejected' }, martin)
    expect(await responses(whole)).toEqual(['2026-06-03'])
    await expectSound(whole.world)
  })

  it('is the first of them, and later ones do not move it', async () => {
    const at = await opened()
    await at.desk.annotate(at.dispute.id, { comment: 'I am asking the warehouse.' }, martin)
    at.world.on('2026-06-05')
    await at.desk.annotate(at.dispute.id, { comment: 'They found the pallet.' }, martin)
    expect(await responses(at)).toEqual(['2026-06-03'])
  })

  it('is not what others do, nor a new date, nor a finding without a word', async () => {
    const at = await opened()
    await at.desk.annotate(at.dispute.id, { comment: 'Any news?' }, lea)
    await at.desk.assign(at.dispute.id, { resolver: 'martin' }, lea)
    await at.desk.resolve(at.dispute.id, { items: ['F-2'], outcome: 'rejected' }, lea)
    await at.desk.reschedule(at.action.id, { to: '2026-06-20' }, martin)
    await at.desk.annotate(at.dispute.id, { priority: 'high' }, martin)
    expect(await responses(at)).toEqual([null])
    await expectSound(at.world)
  })

  it('is asked of each episode anew', async () => {
    const at = await opened()
    await at.desk.complete(at.action.id, { outcome: 'rejected' }, martin)
    at.world.on('2026-06-10')
    await at.desk.reopen(at.dispute.id, { items: ['F-1'], comment: 'The customer insists.' }, lea)
    expect(await responses(at)).toEqual(['2026-06-03', null])
    at.world.on('2026-06-12')
    await at.desk.annotate(at.dispute.id, { comment: 'The price list was wrong.' }, martin)
    expect(await responses(at)).toEqual(['2026-06-03', '2026-06-12'])
    await expectSound(at.world)
  })
})

describe('what a dispute and its action remember of past days (R-0)', () => {
  it('is whose it was, and for which day the action was planned', async () => {
    const { world, desk, dispute, action } = await opened()
    await desk.assign(dispute.id, { resolver: 'zoe' }, lea)
    await desk.reschedule(action.id, { to: '2026-06-20' }, lea)
    world.on('2026-06-04')
    const done = await desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect(done.dispute?.handovers).toEqual([{ until: '2026-06-03', value: 'martin' }])
    expect(done.action).toMatchObject({
      handovers: [{ until: '2026-06-03', value: 'martin' }],
      reschedulings: [{ until: '2026-06-03', value: action.on }],
      plannedRecordedOn: '2026-06-01',
      endedRecordedOn: '2026-06-04',
    })
    await expectSound(world)
  })
})
